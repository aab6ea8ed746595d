import { run } from "./run.ts";

// A reader that has seen enough, as `head` has, closes the pipe: nothing is wrong, and nobody is left to answer.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") process.stderr.write(`stride: ${error.message}\n`);
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

process.exitCode = await run(process.argv.slice(2));
