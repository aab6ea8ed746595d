import { describe, expect, it } from "vitest";
import { placeCaptions } from "./captions.tsx";

describe("captions", () => {
  it("stand under their blocks where there is room", () => {
    const placed = placeCaptions(
      [
        { text: "input", centre: 100 },
        { text: "output", centre: 300 },
      ],
      400,
    );
    expect(placed.map(({ x, lines }) => [x, ...lines])).toEqual([
      [100, "input"],
      [300, "output"],
    ]);
  });

  it("break at a comma where they don't fit beside each other", () => {
    const long = "input 7 × 7 × 512, padding 1";
    const placed = placeCaptions(
      [
        { text: long, centre: 60 },
        { text: long, centre: 160 },
        { text: "output", centre: 270 },
      ],
      328,
    );
    expect(placed[0]?.lines).toEqual(["input 7 × 7 × 512,", "padding 1"]);
  });
});
