import { expect, test } from "vitest";
import { file2, functional2, input2, layer2 } from "./fixtures/files.ts";
import { readJson } from "./json.ts";
import { readKerasJson } from "./read-keras-json.ts";

const from = (name: string) => [[name, 0, 0]] as const;
const image = input2("image", null, 8);

test("20 million characters are read, and no more", () => {
  expect(readJson(" ".repeat(19_999_998) + "{}")).toEqual({ ok: true, value: {} });
  expect(readJson(" ".repeat(20_000_001))).toEqual({
    ok: false,
    problem: { at: undefined, problem: { code: "too-large", what: "bytes", limit: 20000000, got: 20000001 } },
  });
});

test("brackets stand 64 deep in one another, and no deeper", () => {
  const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  expect(readJson(deep(64)).ok).toBe(true);
  for (const text of [deep(10_000), "[".repeat(10_000), '{"a":'.repeat(10_000)]) {
    expect(readKerasJson(text)).toEqual({
      ok: false,
      problem: { at: undefined, problem: { code: "too-large", what: "depth", limit: 64, got: 10000 } },
    });
  }
});

test("what stands in a string is no bracket and no number", () => {
  const value = { a: '[[[\\"{{{ NaN', b: 'Infinity \\\\" [', c: "-Infinity" };
  expect(readJson(JSON.stringify(value))).toEqual({ ok: true, value });
  expect(readJson('{"a":[NaN,-Infinity,Infinity,-1],"b":"NaN"}')).toEqual({
    ok: true,
    value: { a: [null, null, null, -1], b: "NaN" },
  });
});

test("20,000 calls are read, and no more", { timeout: 60_000 }, () => {
  const shared = (calls: number) => {
    const sources = Array.from({ length: calls }, (_, call) => [
      [call ? "relu" : "image", Math.max(0, call - 1), 0],
    ]);
    const relu = { ...layer2("ReLU", "relu", {}), inbound_nodes: sources };
    return file2(functional2("model", [image, relu], from("image"), [["relu", calls - 1, 0]]));
  };
  expect(readKerasJson(shared(20_000))).toMatchObject({ ok: true });
  expect(readKerasJson(shared(20_001))).toMatchObject({
    problem: { problem: { code: "too-large", what: "nodes", limit: 20000, got: 20001 } },
  });
});

test("models in one another that call each other often are too many calls", () => {
  let inner: object = image;
  let last = "image";
  for (let level = 0; level < 9; level += 1) {
    const name = `model_${level}`;
    const calls = Array.from({ length: 50 }, (_, call) => [[call ? name : "image", call, 0]]);
    const model = functional2(name, level === 0 ? [image] : [image, inner], from("image"), [
      [last, level === 0 ? 0 : 50, 0],
    ]);
    inner = { ...model, inbound_nodes: calls };
    last = name;
  }
  const text = file2(functional2("model", [image, inner], from("image"), [[last, 50, 0]]));
  expect(text.length).toBeLessThan(20_000);
  expect(readKerasJson(text)).toMatchObject({
    problem: { problem: { code: "too-large", what: "nodes", limit: 20000 } },
  });
});

test("a layer on more tensors than a network has is refused", () => {
  const add = { ...layer2("Add", "add", {}), inbound_nodes: [Array(100_001).fill(["image", 0, 0])] };
  expect(readKerasJson(file2(functional2("model", [image, add], from("image"), from("add"))))).toMatchObject({
    problem: { problem: { code: "too-large", what: "nodes", limit: 100000 } },
  });
});
