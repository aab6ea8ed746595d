import type { ItemSource, SetDraft, SetItem } from "@stride/classwork";
import type { Difficulty } from "@stride/exercises";

/** A network of the zoo that is asked about, by the name that it has there. */
export const NETWORK = "lenet5";

/** What is published in the course of a term. `network` is the id of the teacher's copy of `NETWORK`. */
export function sets(network: string): readonly SetDraft[] {
  return [
    set("The first convolutions", "Write the shape as height × width × channels.", [
      one("same-size", of("output-shape", 1, "padding")),
      one("smaller", of("output-shape", 1, "convolution-size")),
      one("pooled", of("output-shape", 1, "pooling")),
      one("weights", of("parameter-count", 1, "parameters"), 2),
      one("more-weights", of("parameter-count", 1, "parameters"), 2),
    ]),
    set("Weights and biases", "Every filter has one bias, unless the exercise says otherwise.", [
      one("kernel", of("weight-shape", 1)),
      one("filters", of("parameter-count", 1, "parameters"), 2),
      one("dense", of("parameter-count", 1, "dense"), 2),
      one("harder", of("parameter-count", 2), 3),
      one("axes", of("weight-shape", 2), 2),
    ]),
    set("Steps that don't fit", "What is left over at the edge is dropped.", [
      one("strided", of("output-shape", 2, "stride-rounding"), 2),
      one("pooled", of("output-shape", 2, "pooling"), 2),
      one("missing", of("missing-hyperparameter", 1), 2),
      one("padded", of("output-shape", 2, "padding"), 2),
      one("code", of("read-the-code", 1), 2),
    ]),
    set("A whole network: LeNet-5", "Row by row. A slip in one row costs that row only.", [
      {
        ...{ id: "lenet", type: "one", points: 10, tries: 3 },
        source: { from: "network", kind: "network-table", network, layout: "channels-last" },
      },
      one("small", of("network-table", 1), 5),
      one("total", of("total-parameters", 1), 4),
    ]),
    set("What it costs", "Multiply-adds of one example; biases are left out.", [
      one("cost", of("cost", 1), 2),
      one("cost-again", of("cost", 1), 2),
      one("weights", of("parameter-count", 2), 2),
      one("harder", of("cost", 2), 3),
      one("shape", of("output-shape", 2), 2),
    ]),
    set("What a cell sees", "Receptive fields, from the last layer back to the input.", [
      one("two-layers", of("receptive-field", 1), 2),
      one("strides", of("receptive-field", 2), 3),
      one("again", of("receptive-field", 1), 2),
      one("missing", of("missing-hyperparameter", 2), 3),
    ]),
    set("By hand", "Cell by cell. A calculator is allowed.", [
      one("convolve", of("convolve-by-hand", 1), 4),
      one("pool", of("pool-by-hand", 1), 3),
      one("line", of("working-line", 1), 2),
      one("count", of("working-line", 2), 2),
    ]),
    set("All together", "Five of ten, others for everybody.", [
      {
        ...{ id: "five", type: "pick", points: 2, count: 5 },
        of: [
          ...[
            of("output-shape", 1),
            of("output-shape", 2),
            of("parameter-count", 1),
            of("parameter-count", 2),
          ],
          ...[
            of("weight-shape", 1),
            of("cost", 1),
            of("receptive-field", 1),
            of("missing-hyperparameter", 1),
          ],
          ...[of("working-line", 1), of("read-the-code", 1)],
        ],
      },
    ]),
  ];
}

function set(title: string, introduction: string, items: SetItem[]): SetDraft {
  return { title, introduction, items };
}

function one(id: string, source: ItemSource, points = 1): SetItem {
  return { id, type: "one", points, source };
}

function of(kind: string, difficulty: Difficulty, skill?: string): ItemSource {
  return { from: "kind", kind, difficulty, ...(skill !== undefined && { skill }) };
}
