import {
  axesOf,
  conventionSchema,
  inOrder,
  arithmetic,
  type Network,
  sequence,
  summarize,
} from "@stride/cnn";
import { knownNetwork } from "@stride/models";
import { type ForeignNetwork, readNetworkFile, type ReadProblem } from "@stride/models/readers";
import type { NetworkJob, NetworkReply, ReadNetwork } from "./network-job";

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
  const table = summarize(network, { receptiveFields: false });
  if (!table.ok) {
    const { layer, problem } = table.problem;
    reply({ type: "not-read", problem: { problem, at: { node: layer } } });
    return;
  }
  const [input] = network.inputs;
  reply({
    type: "read",
    read: {
      ...{ network, source, layout },
      input: input ? axesOf(input.shape) : [],
      rows: table.value.rows.map(({ name, type, output, parameters }) => ({
        name,
        layer: type,
        output: inOrder(output, layout, arithmetic),
        drawn: axesOf(output),
        parameters: parameters.trainable,
      })),
      total: table.value.totals.parameters.trainable,
    },
  });
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
