import { describe, expect, it } from "vitest";
import { readExpression } from "./expression.ts";
import { readPython } from "./statements.ts";

describe("a Python expression", () => {
  it("is read with the numbers, names and brackets that networks are written with", () => {
    expect(readExpression("nn.Conv2d(3, 64, kernel_size=(11, 11), eps=1e-05, bias=False)")).toEqual({
      ok: true,
      value: {
        kind: "call",
        callee: { kind: "name", name: "nn.Conv2d", line: 1 },
        positional: [
          { kind: "number", value: 3, line: 1 },
          { kind: "number", value: 64, line: 1 },
        ],
        keywords: [
          {
            name: "kernel_size",
            value: {
              kind: "tuple",
              items: [
                { kind: "number", value: 11, line: 1 },
                { kind: "number", value: 11, line: 1 },
              ],
              line: 1,
            },
            line: 1,
          },
          { name: "eps", value: { kind: "number", value: 0.00001, line: 1 }, line: 1 },
          { name: "bias", value: { kind: "constant", value: false, line: 1 }, line: 1 },
        ],
        line: 1,
      },
    });
  });

  it.each([
    ["-1", { kind: "number", value: -1, line: 1 }],
    ["1_000.5e-1", { kind: "number", value: 100.05, line: 1 }],
    [".5", { kind: "number", value: 0.5, line: 1 }],
    ["r'\\d'", { kind: "string", value: "\\d", line: 1 }],
    ['"a\\"b"', { kind: "string", value: 'a"b', line: 1 }],
    ["None", { kind: "constant", value: null, line: 1 }],
    ["()", { kind: "tuple", items: [], line: 1 }],
    ["(7)", { kind: "number", value: 7, line: 1 }],
    ["(7,)", { kind: "tuple", items: [{ kind: "number", value: 7, line: 1 }], line: 1 }],
    ["[\n7, # seven\n]", { kind: "list", items: [{ kind: "number", value: 7, line: 2 }], line: 1 }],
    [
      "{'a': b}",
      {
        kind: "dict",
        entries: [
          { key: { kind: "string", value: "a", line: 1 }, value: { kind: "name", name: "b", line: 1 } },
        ],
        line: 1,
      },
    ],
    [
      "f(x).shape[0]",
      {
        kind: "subscript",
        of: {
          kind: "attribute",
          of: {
            kind: "call",
            callee: { kind: "name", name: "f", line: 1 },
            positional: [{ kind: "name", name: "x", line: 1 }],
            keywords: [],
            line: 1,
          },
          name: "shape",
          line: 1,
        },
        index: { kind: "number", value: 0, line: 1 },
        line: 1,
      },
    ],
    [
      "a + b * c",
      {
        kind: "operation",
        operator: "+",
        left: { kind: "name", name: "a", line: 1 },
        right: {
          kind: "operation",
          operator: "*",
          left: { kind: "name", name: "b", line: 1 },
          right: { kind: "name", name: "c", line: 1 },
          line: 1,
        },
        line: 1,
      },
    ],
  ])("%s", (text, value) => {
    expect(readExpression(text)).toEqual({ ok: true, value });
  });

  it.each([
    ["f(1", 1, ")", "the end of the text"],
    ["f(a=1, 2)", 1, "name=…", "2"],
    ["[1,\n2}", 2, "]", "}"],
    ["f(\n\nlambda x: x)", 3, "an expression", "lambda"],
    ["'open", 1, "'", "the end of the line"],
    ["a b", 1, "the end of the text", "b"],
    ["", 1, "an expression", "the end of the text"],
    ["a\n$", 2, "Python", "$"],
  ])("%j is refused with its line", (text, line, expected, found) => {
    expect(readExpression(text)).toEqual({
      ok: false,
      problem: { at: { line }, problem: { code: "malformed", expected, found } },
    });
  });
});

describe("a Python source", () => {
  it("is read as classes and functions by their indentation", () => {
    const source = `import torch.nn as nn

class Net(nn.Module):
    """Says nothing.

    In two paragraphs."""

    def __init__(self, width: int = 8):
        super().__init__()
        self.conv = nn.Conv2d(3, width, 3)  # a comment

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x += self.conv(x)
        return x

model = Net(); model.eval()
`;
    const x = (line: number) => ({ kind: "name", name: "x", line });
    expect(readPython(source)).toMatchObject({
      ok: true,
      value: [
        {
          kind: "class",
          name: "Net",
          bases: [{ kind: "name", name: "nn.Module" }],
          line: 3,
          body: [
            {
              kind: "function",
              name: "__init__",
              parameters: [
                { name: "self", fallback: undefined },
                { name: "width", fallback: { kind: "number", value: 8 } },
              ],
              body: [
                {
                  kind: "expression",
                  value: { kind: "call", callee: { kind: "attribute", name: "__init__" } },
                  line: 9,
                },
                { kind: "assignment", target: "self.conv", value: { kind: "call" }, line: 10 },
              ],
              line: 8,
            },
            {
              kind: "function",
              name: "forward",
              body: [
                {
                  kind: "assignment",
                  target: "x",
                  value: { kind: "operation", operator: "+", left: x(13), right: { kind: "call" } },
                  line: 13,
                },
                { kind: "return", value: x(14), line: 14 },
              ],
              line: 12,
            },
          ],
        },
        { kind: "assignment", target: "model", value: { kind: "call" }, line: 16 },
        { kind: "expression", value: { kind: "call", callee: { name: "model.eval" } }, line: 16 },
      ],
    });
  });

  it.each([
    [
      "lines that go on",
      "x = \\\n  1\ny = [\n\n  2]\n",
      [
        ["x", 1],
        ["y", 3],
      ],
    ],
    [
      "several statements a line",
      "x = 1; y = 2;\n",
      [
        ["x", 1],
        ["y", 1],
      ],
    ],
    [
      "Windows' line ends",
      "\uFEFFx = 1\r\n\r\n# nothing\r\ny = 2",
      [
        ["x", 1],
        ["y", 4],
      ],
    ],
    [
      "types and docstrings",
      '"""says\nnothing"""\nx: int = 1\ny = 2',
      [
        ["x", 3],
        ["y", 4],
      ],
    ],
  ])("has %s", (_, source, targets) => {
    const read = readPython(source);
    const assigned = read.ok
      ? read.value.map((one) => [one.kind === "assignment" ? one.target : one.kind, one.line])
      : read.problem;
    expect(assigned).toEqual(targets);
  });

  it.each([
    ["x = 1\nif x:\n  pass", 2, "an expression", "if"],
    ["def f():\n    x = 1\n  y = 2", 3, "the indentation of a block around", "  "],
    ["def f():\nx = 1", 2, "a block", "x"],
    ["from a import (\nb", 2, "the end of the line", "the end of the text"],
    ["a, b = f(x)", 1, "a name", "a"],
    ["  x = 1", 1, "an expression", "a block"],
    ["x = 1\n'''\nopen", 2, "'''", "the end of the line"],
  ])("%j is refused with its line", (source, line, expected, found) => {
    expect(readPython(source)).toEqual({
      ok: false,
      problem: { at: { line }, problem: { code: "malformed", expected, found } },
    });
  });

  it.each([
    ["nested brackets", "(".repeat(100_000), "depth"],
    ["a long chain of calls", `f${"()".repeat(100_000)}`, "depth"],
    ["a long sum", `a${" + a".repeat(100_000)}`, "depth"],
    [
      "nested blocks",
      Array.from({ length: 200 }, (_, depth) => `${" ".repeat(depth)}def f():\n`).join(""),
      "depth",
    ],
    ["many tokens", "a\n".repeat(400_000), "nodes"],
    ["many characters", "#".repeat(1_000_001), "bytes"],
  ])("that is %s is refused before it costs anything", (_, source, what) => {
    expect(readPython(source)).toMatchObject({
      ok: false,
      problem: { problem: { code: "too-large", what } },
    });
  });
});
