import { describe, expect, test } from "vitest";
import { answers, parsed, stride } from "./test-run.ts";

const good = { layers: [{ type: "conv", kernel: 3 }] };
const field = { receptive_field: 3, effective_stride: 1, effective_padding: 0, center_of_first_unit: 1 };
const unreadable = { error: { code: "unreadable" } };

describe("lines are answered one by one and in order", () => {
  test("with the id that each of them has, or null", async () => {
    const ids = ["b", "a", 7, "", "é漢", null, { deep: 1 }, [1]];
    const lines = [...ids.map((id) => ({ id, ...good })), good];
    const expected = ["b", "a", 7, "", "é漢", null, null, null, null].map((id) => ({ id, ...field }));
    expect(await answers(["receptive-field"], lines)).toEqual(expected);
  });

  test("however the lines end, and empty ones have no answer", async () => {
    const text = (id: number) => JSON.stringify({ id, ...good });
    const { code, out } = await stride(
      ["receptive-field"],
      `\uFEFF\n${text(1)}\r\n\r\n\n   \n${text(2)}\n\n${text(3)}`,
    );
    expect(code).toBe(0);
    expect(parsed(out)).toEqual([1, 2, 3].map((id) => ({ id, ...field })));
  });

  test("no lines, no answers", async () => {
    expect(await stride(["layer"], "")).toEqual({ code: 0, out: "", err: "" });
  });

  test("a line in many pieces is one line, with its signs whole", async () => {
    const id = "漢".repeat(100_000);
    expect(await answers(["receptive-field"], [{ id, ...good }])).toEqual([{ id, ...field }]);
  });

  test("a bad line is an answer too, and the next is answered as ever", async () => {
    const deep = "[".repeat(10_000) + "]".repeat(10_000);
    const bad = [
      "{",
      "null",
      "3",
      '"text"',
      "[]",
      "{}",
      "\0",
      `{"layers":"\0"}`,
      "NaN",
      deep,
      `{"layers":${deep}}`,
      '{"__proto__":{"layers":[]}}',
      '{"layers":{"__proto__":[]}}',
    ];
    const lines = bad.flatMap((line) => [line, { id: 1, ...good }]);
    const all = await answers(["receptive-field"], lines);
    expect(all).toHaveLength(lines.length);
    all.forEach((answer, at) => {
      expect(answer, `line ${at}`).toMatchObject(
        at % 2 === 0 ? { id: null, ...unreadable } : { id: 1, ...field },
      );
    });
  });

  test.each(["layer", "compute", "exercises grade"])("bad lines break nothing in %s", async (command) => {
    const deep = "[".repeat(10_000) + "]".repeat(10_000);
    const lines = [
      "{",
      "null",
      "[]",
      "{}",
      deep,
      `{"id":1,"framework":${deep},"op":${deep},"kind":${deep}}`,
      `{"id":1,"framework":"torch","layer":"Conv2d","config":${deep},"input_shape":[1],"op":"conv2d","input":${deep},"kind":"output-shape","given":${deep},"answer":{}}`,
      `{"id":${deep}}`,
    ];
    const all = await answers(command.split(" "), lines);
    expect(all).toHaveLength(lines.length);
    for (const answer of all) expect(answer).toHaveProperty("error.code");
  });

  test("a line of more than a mebibyte isn't kept, and the next is answered", async () => {
    const long = JSON.stringify({ id: 1, more: "x".repeat(2 ** 20), ...good });
    expect(await answers(["receptive-field"], [long, { id: 2, ...good }, long])).toMatchObject([
      { id: null, ...unreadable },
      { id: 2, ...field },
      { id: null, ...unreadable },
    ]);
  });

  test("bytes that are no UTF-8 break nothing", async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 10]), Buffer.from(`${JSON.stringify(good)}\n`)]);
    const { code, out } = await stride(["receptive-field"], bytes);
    expect([code, parsed(out)]).toMatchObject([0, [unreadable, field]]);
  });
});
