import { describe, expect, it } from "vitest";
import type { NetworkBlock } from "./network-blocks.ts";
import { layOutNetwork } from "./network-layout.ts";

const phone = { width: 328, perRow: 4, k: 1.14, tallest: 106, widest: 104 };

function block(name: string, rows: number, columns: number, channels: number): NetworkBlock {
  return { kind: "conv", extent: { rows, columns, channels }, name, shape: `${rows}×${columns}×${channels}` };
}

const small = [
  block("input", 39, 31, 1),
  block("1.1 conv", 36, 28, 20),
  block("1.2 max pool", 18, 14, 20),
  block("2.2 conv", 15, 11, 40),
  block("2.3 max pool", 7, 5, 40),
  block("3.2 conv", 5, 3, 60),
  block("3.3 max pool", 2, 1, 60),
];

describe("a network on the phone", () => {
  it("breaks into rows before blocks or words touch", () => {
    expect(layOutNetwork(small, phone).rows.map((row) => row.blocks.length)).toEqual([3, 4]);
  });

  it("stays inside its width", () => {
    const blocks = layOutNetwork(small, phone).rows.flatMap((row) => row.blocks);
    expect(blocks.filter(({ left, right }) => left < -0.5 || right > 328.5)).toEqual([]);
  });

  it("draws a wild answer no larger than the figure allows", () => {
    const { rows } = layOutNetwork([block("input", 8, 8, 1), block("conv", 100000, 6, 9000000)], phone);
    const widths = rows.flatMap((row) => row.blocks).map(({ left, right }) => Math.round(right - left));
    expect(Math.max(...widths)).toBeLessThanOrEqual(104);
  });

  it("draws an unanswered block like the one before it", () => {
    const asked: NetworkBlock = { kind: "conv", extent: null, name: "conv", shape: "?" };
    const [row] = layOutNetwork([block("input", 8, 8, 4), asked], phone).rows;
    expect(row?.blocks[1]).toMatchObject({ kind: "ghost", extent: { rows: 8, columns: 8, channels: 4 } });
  });
});
