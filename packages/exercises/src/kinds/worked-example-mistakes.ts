import { arithmetic, featureMap, type LayerSettings, type Sequence, type Shape, vector } from "@stride/cnn";
import { workedExampleSequence } from "@stride/models";
import { type MisconceptionId, waysOf } from "../misconceptions/index.ts";
import { type Claim, claimsBelow, claimsWith, firstDifference } from "./claims.ts";

interface Mistaken {
  readonly input: Shape;
  readonly layers: LayerSettings[];
  readonly claims: Claim[];
  readonly mistake?: MisconceptionId;
  readonly layout: "channels-last";
  readonly bias: boolean;
}

const withoutBias = workedExampleSequence({ bias: false });
const withBias = workedExampleSequence({ bias: true });

/**
 * What goes wrong in the source of the worked example, each slip in a table of its own. Its layers are 1.1, 1.2, 2.2 … in
 * rows 1, 2, 3 …; it counts no biases, so only the slip about them has them.
 */
export const workedExampleMistakes = {
  "worked-example-decimal": {
    title: { en: "The worked example: 100 · 160", ko: "예제 네트워크: 100 · 160" },
    given: believed(withoutBias, 9, "slips-a-decimal"),
  },
  "worked-example-third-layer": {
    title: { en: "The worked example: how many filters?", ko: "예제 네트워크: 필터는 몇 개?" },
    given: believed(withoutBias, 5, "multiplies-channels"),
  },
  "worked-example-fourth-layer": {
    title: { en: "The worked example: 60 or 80?", ko: "예제 네트워크: 60일까 80일까?" },
    given: believed(withoutBias, 7, "multiplies-channels"),
  },
  // “The filter is (3, 3, 40)”: the number of filters stands where the input's channels belong.
  "worked-example-kernel": {
    title: { en: "The worked example: (3, 3, 40)?", ko: "예제 네트워크: 필터가 (3, 3, 40)?" },
    given: believed(withoutBias, 3, "forgets-input-channels"),
  },
  "worked-example-flatten": {
    title: { en: "The worked example: a column of 160", ko: "예제 네트워크: 열벡터 (160, 1)" },
    given: said(withoutBias, 8, { shape: vector(1, 160), parameters: 0 }),
  },
  "worked-example-bias": {
    title: { en: "The worked example: where are the biases?", ko: "예제 네트워크: 편향은 어디에?" },
    given: believed(withBias, 1, "forgets-bias"),
  },
  // The third layer is headed “layer 2”: here it is calculated with what comes into the second, 20 channels.
  "worked-example-heading": {
    title: { en: "The worked example: which layer’s input?", ko: "예제 네트워크: 몇 번째 층의 입력?" },
    given: said(withoutBias, 5, { shape: featureMap(60, 6, 4), parameters: 3 * 3 * 20 * 60 }),
  },
  // Rows / pooling size, where it doesn't come out even: 37 / 2 and 29 / 2.
  "worked-example-division": {
    title: { en: "The worked example: 37 / 2", ko: "예제 네트워크: 37 / 2" },
    given: believed({ ...withoutBias, input: featureMap(1, 40, 32) }, 2, "rounds-up"),
  },
} as const;

/**
 * The row, counted from 1, is calculated under a belief: of the ways to hold it, the last that changes the row. Of those to
 * mistake the filters, that is the source's: it takes the input's channels for them.
 */
function believed(chain: Sequence, row: number, mistake: MisconceptionId): Mistaken {
  const claims = waysOf(mistake)
    .map((way) => claimsWith(chain, row - 1, way.arithmetic))
    .findLast((some) => some && firstDifference({ ...chain, claims: some }, arithmetic)?.row === row - 1);
  return { ...table(chain, claims), mistake };
}

/** The row, counted from 1, says something that no calculation gives. */
function said(chain: Sequence, row: number, claim: Claim): Mistaken {
  return table(chain, claimsBelow(chain, row - 1, claim));
}

function table({ input, layers }: Sequence, claims: Claim[] = []): Mistaken {
  const bias = layers.some((layer) => "bias" in layer && layer.bias === true);
  return { input, layers: [...layers], claims, layout: "channels-last", bias };
}
