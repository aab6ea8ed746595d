import type { NetworkJob, NetworkReply, NotRead, ReadNetwork } from "./network-job";

/** A text is read in a blink; an ONNX file may have gigabytes of weights to go past, and shows how far it is. */
const LIMITS = { text: 2000, known: 5000, layers: 2000, file: 120_000 } as const;
/** The engine itself has to come first. */
const LOADING = 30_000;

export type Outcome =
  { readonly ok: true; readonly read: ReadNetwork } | { readonly ok: false; readonly problem: NotRead };

/** Has a network read by a worker of its own, which is ended with its answer, or when its time is over. */
export function readNetwork(
  job: NetworkJob,
  onProgress: (bytes: number) => void = () => undefined,
): Promise<Outcome> {
  const worker = new Worker(new URL("./network-worker.ts", import.meta.url), { type: "module" });
  return new Promise<Outcome>((resolve) => {
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(outcome);
    };
    const tooLong = () => end({ ok: false, problem: { problem: { code: "took-too-long" } } });
    let timer = setTimeout(tooLong, LOADING);
    worker.addEventListener("error", () => end({ ok: false, problem: { problem: { code: "failed" } } }));
    worker.addEventListener("message", ({ data }: MessageEvent<NetworkReply>) => {
      switch (data.type) {
        case "ready":
          clearTimeout(timer);
          timer = setTimeout(tooLong, LIMITS[job.type]);
          worker.postMessage(job);
          return;
        case "progress":
          onProgress(data.bytes);
          return;
        case "read":
          end({ ok: true, read: data.read });
          return;
        case "not-read":
          end({ ok: false, problem: data.problem });
          return;
        default:
          data satisfies never;
      }
    });
  });
}
