import { createReadStream } from "node:fs";
import { inShape } from "@stride/cnn";
import { type Family, type KnownNetwork, knownNetwork } from "@stride/models";
import { readNetworkFile } from "@stride/models/readers";
import { UsageError } from "../usage-error.ts";
import type { Described } from "./described.ts";
import { fileRefusal } from "./refusal.ts";

interface Wanted {
  /** With its batch, in the order of `layout`. */
  readonly input: readonly number[] | undefined;
  readonly layout: "channels-first" | "channels-last" | undefined;
  readonly family: Family | undefined;
}

/** The network with a known name, or in a file. Throws in one line where there is neither, or it can't be read. */
export async function describedBy(source: string, wanted: Wanted): Promise<Described> {
  const known = knownNetwork(source);
  return known ? zooNetwork(known, wanted) : fromFile(source, wanted);
}

function zooNetwork(
  { name, network: build }: KnownNetwork,
  { input, layout, family = "pytorch" }: Wanted,
): Described {
  const network = build(family);
  const [batch = 1, ...axes] = input ?? [];
  const [first] = network.inputs;
  if (!first) throw new Error(`${name} has no input`);
  const inputs = input
    ? [{ ...first, shape: inShape(axes, layout ?? "channels-first") }, ...network.inputs.slice(1)]
    : network.inputs;
  return {
    title: name,
    network: { ...network, inputs },
    convention: { layout: "channels-first", batch, counting: "pytorch" },
    names: new Map(),
    uncalled: [],
  };
}

async function fromFile(source: string, { input }: Wanted): Promise<Described> {
  const read = await readNetworkFile(source === "-" ? process.stdin : fileAt(source), { input });
  if (!read.ok && read.problem.problem.code === "missing" && read.problem.problem.what === "input") {
    throw new UsageError(
      `${source} is PyTorch's text, which doesn't say what goes in: tell --input 1,3,224,224`,
    );
  }
  if (!read.ok) throw new Error(`${source}: ${fileRefusal(read.problem)}`);
  const { network, convention, layers, framework, uncalled = [] } = read.value;
  if (input && framework !== "torch")
    throw new UsageError(`${source} says itself what goes in: --input is for PyTorch's texts`);
  return { title: source, network, convention, names: layers, uncalled };
}

async function* fileAt(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path)) if (chunk instanceof Uint8Array) yield chunk;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Error(
      `there is no known network ${JSON.stringify(path)}, and the file can't be read: ${code}`,
      {
        cause: error,
      },
    );
  }
}
