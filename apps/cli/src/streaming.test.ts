import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { bin } from "./test-run.ts";

/** Has a process tell its largest resident memory, in kB, on standard error when it ends. */
const memory =
  "data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";

test("any number of lines is answered in the memory of a few, in order", async () => {
  const lines = 200_000;
  const child = spawn(process.execPath, ["--import", memory, bin, "layer"]);
  let [answered, rest, err, inOrder] = [0, "", "", true];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) inOrder &&= part.startsWith(`{"id":${answered++},"output_shape":[1,24,45,45]`);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const layer = `"framework":"torch","layer":"Conv2d","config":{"in_channels":8,"out_channels":24,"kernel_size":3},"input_shape":[1,8,47,47]}\n`;
  for (let from = 0; from < lines; from += 1000) {
    const batch = Array.from({ length: 1000 }, (_, at) => `{"id":${from + at},${layer}`).join("");
    if (!child.stdin.write(batch)) await once(child.stdin, "drain");
  }
  child.stdin.end();
  expect(await once(child, "close")).toEqual([0, null]);
  expect([answered, inOrder, rest]).toEqual([lines, true, ""]);
  expect(Number(err)).toBeLessThan(200_000);
});

test("an answer comes before the next question is asked", async () => {
  const child = spawn(process.execPath, [bin, "receptive-field"]);
  for (const id of [1, 2, 3]) {
    child.stdin.write(`{"id":${id},"layers":[]}\n`);
    const [answer]: unknown[] = await once(child.stdout.setEncoding("utf8"), "data");
    expect(JSON.parse(String(answer))).toMatchObject({ id, receptive_field: 1 });
  }
  child.stdin.end();
  expect(await once(child, "close")).toEqual([0, null]);
});

test("a reader that has seen enough ends the run quietly", async () => {
  const child = spawn(process.execPath, [
    bin,
    "exercises",
    "generate",
    "--kind",
    "output-shape",
    "--count",
    "1000000",
  ]);
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  await once(child.stdout, "data");
  child.stdout.destroy();
  expect(await once(child, "close")).toEqual([0, null]);
  expect(err).toBe("");
});

test("it starts in less than three times what an empty program takes", { retry: 2 }, () => {
  const time = (args: string[]) => {
    const started = performance.now();
    spawnSync(process.execPath, args, { input: "" });
    return performance.now() - started;
  };
  const commands = [
    ["-e", "0"],
    [bin, "--help"],
    [bin, "layer"],
  ];
  const rounds = Array.from({ length: 9 }, () => commands.map(time));
  // The fastest of several: what else the machine does only ever makes one slower.
  const [empty = 0, ...ours] = commands.map((_, at) =>
    Math.min(...rounds.map((round) => round[at] ?? Infinity)),
  );
  for (const least of ours) expect(least).toBeLessThan(3 * empty);
});
