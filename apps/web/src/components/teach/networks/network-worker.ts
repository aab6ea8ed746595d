import { conventionSchema, type Network, sequence } from "@stride/cnn";
import { knownNetwork } from "@stride/models";
import { type ForeignNetwork, readNetworkFile, type ReadProblem } from "@stride/models/readers";
import type { NetworkJob, NetworkReply, ReadNetwork } from "./network-job";
import { networkSummary } from "./network-summary";

// Other people's files are read here: apart from the page, so that whatever they do can be ended, and never on the server.
self.addEventListener("message", ({ data }: MessageEvent<NetworkJob>) => void work(data));
reply({ type: "ready" });

function reply(message: NetworkReply): void {
  self.postMessage(message);
}

async function work(job: NetworkJob): Promise<void> {
  try {
    await doJob(job);
  } catch {
    // A reader's own error is no reason to leave the page without an answer.
    reply({ type: "not-read", problem: { problem: { code: "failed" } } });
  }
}

async function doJob(job: NetworkJob): Promise<void> {
  switch (job.type) {
    case "text":
      tell(await readNetworkFile(chunksOf(new Blob([job.text])), { input: job.input }));
      return;
    case "file":
      tell(await readNetworkFile(chunksOf(job.file)));
      return;
    case "known": {
      const network = knownNetwork(job.name)?.network(job.family);
      if (network) show(network, "zoo", job.family === "keras" ? "channels-last" : "channels-first");
      return;
    }
    case "layers":
      show(sequence(job), "layers", "channels-last");
      return;
    default:
      job satisfies never;
  }
}

function tell(
  result:
    | { readonly ok: true; readonly value: ForeignNetwork }
    | { readonly ok: false; readonly problem: ReadProblem },
): void {
  if (result.ok) {
    const { network, framework, convention } = result.value;
    show(network, framework, conventionSchema.parse(convention).layout);
  } else reply({ type: "not-read", problem: result.problem });
}

function show(network: Network, source: ReadNetwork["source"], layout: ReadNetwork["layout"]): void {
  const summary = networkSummary(network, source, layout);
  reply(summary.ok ? { type: "read", read: summary.read } : { type: "not-read", problem: summary.problem });
}

/** A file in pieces, each of which is a sign of life. */
async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length;
    reply({ type: "progress", bytes });
    yield next.value;
  }
}
