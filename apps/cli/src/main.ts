import { run } from "./run.ts";

/** The whole of a run of `stride`: what it is asked, its exit code, and a reader who leaves early. */
export async function main(args: readonly string[]): Promise<void> {
  // A reader that has seen enough, as `head` has, closes the pipe: nothing is wrong, and nobody is left to answer.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") process.stderr.write(`stride: ${error.message}\n`);
    process.exit(error.code === "EPIPE" ? 0 : 1);
  });
  process.exitCode = await run(args);
}
