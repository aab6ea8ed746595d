import manifest from "../package.json" with { type: "json" };
import type { Command } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** None waits for what another needs: a command's modules are only run when it is called. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["layer", async () => (await import("./commands/layer.ts")).layer],
  ["receptive-field", async () => (await import("./commands/receptive-field.ts")).receptiveField],
  ["summary", async () => (await import("./commands/summary.ts")).summary],
  ["compute", async () => (await import("./commands/compute.ts")).compute],
  ["exercises", async () => (await import("./commands/exercises.ts")).exercises],
]);

const help = `stride – the arithmetic of convolutional networks

Usage: stride COMMAND [OPTIONS]

  layer              a layer's output shape, parameters and multiply-adds
  receptive-field    what a unit behind a chain of windows sees of the input
  summary            a whole network: a known one, or a Keras, PyTorch or ONNX file
  compute            small tensors by hand: convolutions, poolings, batch norm, linear layers
  exercises          list, generate and grade exercises

  --help             this text, or a command's: stride layer --help
  --version          the version

All but summary and exercises read JSON lines on standard input and write one answer for each on standard output, in the same
order. Exit codes: 0 every line was answered, 1 something failed here or a file can't be read, 2 unusable arguments.
`;

/** Runs the command line and gives the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await chosen(args);
  } catch (error) {
    const usage = error instanceof UsageError;
    process.stderr.write(`stride: ${oneLine(error)}\n`);
    return usage ? 2 : 1;
  }
}

async function chosen([name, ...args]: readonly string[]): Promise<number> {
  if (name === "--help" || name === "-h" || name === "help") return print(help);
  if (name === "--version") return print(`${manifest.version}\n`);
  if (name === undefined) throw new UsageError("which command? See stride --help");
  const command = await commands.get(name)?.();
  if (!command) throw new UsageError(`there is no command ${JSON.stringify(name)}, see stride --help`);
  if (args.includes("--help") || args.includes("-h")) return print(command.help);
  return command.run(args);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/\s+/gu, " ").slice(0, 500);
}
