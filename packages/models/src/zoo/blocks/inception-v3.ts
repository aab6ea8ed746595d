import type { Graph, SettingsOf, Source } from "../graph.ts";
import { basicConvolution } from "./basic-convolution.ts";

/** What a convolution is told that keeps the size: channels and the kernel's rows and columns. */
type Same = readonly [outChannels: number, rows: number, columns: number];

/** The blocks of Inception v3, all of whose convolutions are normalised alike. */
export class InceptionV3 {
  readonly #norm: SettingsOf<"batch-norm2d">;

  constructor(norm: SettingsOf<"batch-norm2d">) {
    this.#norm = norm;
  }

  /** A convolution without a padding unless it is told. */
  convolution(g: Graph, x: Source, settings: SettingsOf<"conv2d">): Source {
    return basicConvolution(g, x, settings, this.#norm);
  }

  /** 5 × 5, and the same in two steps of 3 × 3 (the paper's figure 5). */
  a(g: Graph, x: Source, pool: number): Source {
    return g.concatenate("cat", [
      this.#path(g, x, [["branch1x1", [64, 1, 1]]]),
      this.#path(g, x, [
        ["branch5x5_1", [48, 1, 1]],
        ["branch5x5_2", [64, 5, 5]],
      ]),
      this.#path(g, x, [
        ["branch3x3dbl_1", [64, 1, 1]],
        ["branch3x3dbl_2", [96, 3, 3]],
        ["branch3x3dbl_3", [96, 3, 3]],
      ]),
      this.#pooled(g, x, pool),
    ]);
  }

  /** Half the size, by strides and by a pooling side by side. */
  b(g: Graph, x: Source): Source {
    const three = this.#halving(g.within("branch3x3"), x, 384);
    const double = this.#path(g, x, [
      ["branch3x3dbl_1", [64, 1, 1]],
      ["branch3x3dbl_2", [96, 3, 3]],
    ]);
    return g.concatenate("cat", [
      three,
      this.#halving(g.within("branch3x3dbl_3"), double, 96),
      g.maxPool2d("max_pool2d", x, { kernelSize: 3, stride: 2 }),
    ]);
  }

  /** 7 × 7 as a row and a column (figure 6), once and twice, `width` channels on the way. */
  c(g: Graph, x: Source, width: number): Source {
    return g.concatenate("cat", [
      this.#path(g, x, [["branch1x1", [192, 1, 1]]]),
      this.#path(g, x, [
        ["branch7x7_1", [width, 1, 1]],
        ["branch7x7_2", [width, 1, 7]],
        ["branch7x7_3", [192, 7, 1]],
      ]),
      this.#path(g, x, [
        ["branch7x7dbl_1", [width, 1, 1]],
        ["branch7x7dbl_2", [width, 7, 1]],
        ["branch7x7dbl_3", [width, 1, 7]],
        ["branch7x7dbl_4", [width, 7, 1]],
        ["branch7x7dbl_5", [192, 1, 7]],
      ]),
      this.#pooled(g, x, 192),
    ]);
  }

  /** Half the size again. */
  d(g: Graph, x: Source): Source {
    const three = this.#path(g, x, [["branch3x3_1", [192, 1, 1]]]);
    const halved = this.#halving(g.within("branch3x3_2"), three, 320);
    const seven = this.#path(g, x, [
      ["branch7x7x3_1", [192, 1, 1]],
      ["branch7x7x3_2", [192, 1, 7]],
      ["branch7x7x3_3", [192, 7, 1]],
    ]);
    return g.concatenate("cat", [
      halved,
      this.#halving(g.within("branch7x7x3_4"), seven, 192),
      g.maxPool2d("max_pool2d", x, { kernelSize: 3, stride: 2 }),
    ]);
  }

  /** A row and a column side by side (figure 7). */
  e(g: Graph, x: Source): Source {
    return g.concatenate("cat", [
      this.#path(g, x, [["branch1x1", [320, 1, 1]]]),
      ...this.#apart(g, "branch3x3_2", this.#path(g, x, [["branch3x3_1", [384, 1, 1]]])),
      ...this.#apart(g, "branch3x3dbl_3", this.#double(g, x)),
      this.#pooled(g, x, 192),
    ]);
  }

  #double(g: Graph, x: Source): Source {
    return this.#path(g, x, [
      ["branch3x3dbl_1", [448, 1, 1]],
      ["branch3x3dbl_2", [384, 3, 3]],
    ]);
  }

  #apart(g: Graph, name: string, x: Source): readonly Source[] {
    return [this.#path(g, x, [[`${name}a`, [384, 1, 3]]]), this.#path(g, x, [[`${name}b`, [384, 3, 1]]])];
  }

  #path(g: Graph, x: Source, convolutions: readonly (readonly [string, Same])[]): Source {
    return convolutions.reduce((source, [name, [outChannels, rows, columns]]) => {
      const padding = [(rows - 1) / 2, (columns - 1) / 2];
      return this.convolution(g.within(name), source, { outChannels, kernelSize: [rows, columns], padding });
    }, x);
  }

  #halving(g: Graph, x: Source, outChannels: number): Source {
    return this.convolution(g, x, { outChannels, kernelSize: 3, stride: 2 });
  }

  #pooled(g: Graph, x: Source, outChannels: number): Source {
    const mean = g.avgPool2d("avg_pool2d", x, { kernelSize: 3, stride: 1, padding: 1 });
    return this.convolution(g.within("branch_pool"), mean, { outChannels, kernelSize: 1 });
  }
}
