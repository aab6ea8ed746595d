import { describe, expect, test } from "vitest";
import { stride } from "./test-run.ts";

describe("arguments that can't be used", () => {
  test.each(
    [
      [],
      ["laier"],
      ["__proto__"],
      ["--colour"],
      ["layer", "rows.jsonl"],
      ["layer", "--fast"],
      ["receptive-field", "x"],
      ["compute", "--json"],
      ["summary"],
      ["summary", "worked-example", "lenet5"],
      ["summary", "worked-example", "--layout", "sideways"],
      ["summary", "worked-example", "--convention", "caffe"],
      ["summary", "worked-example", "--cost", "euros"],
      ["summary", "worked-example", "--input", "0,1,39,31"],
      ["summary", "worked-example", "--input", "1e3"],
      ["summary", "--list", "worked-example"],
      ["exercises"],
      ["exercises", "make"],
      ["exercises", "list", "--all"],
      ["exercises", "grade", "x"],
      ["exercises", "generate"],
      ["exercises", "generate", "--kind"],
      ["exercises", "generate", "--kind", "riddle"],
      ["exercises", "generate", "--kind", "output-shape", "--seed", "1.5"],
      ["exercises", "generate", "--kind", "output-shape", "--seed", "-1"],
      ["exercises", "generate", "--kind", "output-shape", "--seed", "9007199254740991", "--count", "2"],
      ["exercises", "generate", "--kind", "output-shape", "--count", "0"],
      ["exercises", "generate", "--kind", "output-shape", "--count", "many"],
      ["exercises", "generate", "--kind", "output-shape", "--difficulty", "9"],
      ["exercises", "generate", "--kind", "output-shape", "--locale", "de"],
    ].map((args) => ({ args })),
  )("stride $args: exit code 2 and one line", async ({ args }) => {
    const { code, out, err } = await stride(args, '{"id":1}\n');
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^stride: [^\n]+\n$/u);
  });
});

describe("help", () => {
  const commands = ["layer", "receptive-field", "compute", "summary", "exercises"];

  test("names every command", async () => {
    const { code, out, err } = await stride(["--help"]);
    expect([code, err]).toEqual([0, ""]);
    for (const command of commands) expect(out).toContain(command);
  });

  test.each([...commands, "exercises generate", "exercises list", "exercises grade"])(
    "stride %s --help",
    async (command) => {
      const { code, out, err } = await stride([...command.split(" "), "--help"]);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain(`Usage: stride ${command.split(" ")[0] ?? ""}`);
    },
  );

  test.each(["layer", "receptive-field", "compute"])("what %s's help shows is true", async (command) => {
    const { out } = await stride([command, "--help"]);
    const [, question = "", answer = ""] = /^In: +(.*)\nOut: +(.*)$/mu.exec(out) ?? [];
    expect((await stride([command], question)).out).toBe(`${answer}\n`);
  });

  test("the version", async () => {
    expect(await stride(["--version"])).toEqual({ code: 0, out: "0.1.0\n", err: "" });
  });
});
