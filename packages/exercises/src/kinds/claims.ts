import { type Arithmetic, arithmetic, axesOf, type Layer, type LayerSettings, type Shape } from "@stride/cnn";
import { bound } from "../layer-calculation.ts";

/** What a row of a table says. */
export interface Claim {
  readonly shape: Shape;
  readonly parameters: number;
}

/** A chain of layers, and what is said of each. */
export interface Claimed {
  readonly input: Shape;
  readonly layers: readonly (Layer | LayerSettings)[];
  readonly claims: readonly Claim[];
}

/** What is right of a layer behind a shape, under an arithmetic; nothing if it can't stand there. */
export function rowBehind(layer: Layer | LayerSettings, above: Shape, a: Arithmetic) {
  const calculation = bound(layer);
  if (calculation.problem(above)) return undefined;
  return {
    shape: calculation.outputShape(above, a),
    parameters: calculation.parameters(above, a).trainable,
  };
}

type Chain = Omit<Claimed, "claims">;

/** A table in which one row was calculated under a belief, and all others truly from the row above; nothing if it comes to nonsense. */
export function claimsWith(chain: Chain, wrongRow: number, believed: Arithmetic): Claim[] | undefined {
  return claimsOf(chain, (layer, above, row) =>
    rowBehind(layer, above, row === wrongRow ? believed : arithmetic),
  );
}

/** A table in which one row says what it is told, and all others what truly comes out of the row above. */
export function claimsBelow(chain: Chain, wrongRow: number, claim: Claim): Claim[] | undefined {
  return claimsOf(chain, (layer, above, row) =>
    row === wrongRow ? claim : rowBehind(layer, above, arithmetic),
  );
}

function claimsOf(
  { input, layers }: Chain,
  sayOf: (layer: Layer | LayerSettings, above: Shape, row: number) => ReturnType<typeof rowBehind>,
): Claim[] | undefined {
  const claims: Claim[] = [];
  let above = input;
  for (const [row, layer] of layers.entries()) {
    const behind = sayOf(layer, above, row);
    const parameters = Number(behind?.parameters);
    if (
      !behind ||
      !isCount(parameters) ||
      !axesOf(behind.shape).every((length) => isCount(length) && length > 0)
    ) {
      return undefined;
    }
    claims.push({ shape: behind.shape, parameters });
    above = behind.shape;
  }
  return claims;
}

function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0;
}

/** The first row that says something else than what comes out of the row above, under an arithmetic; and what comes out. */
export function firstDifference({ input, layers, claims }: Claimed, a: Arithmetic) {
  for (const [row, layer] of layers.entries()) {
    const claim = claims[row];
    const behind = rowBehind(layer, claims[row - 1]?.shape ?? input, a);
    if (!claim || !behind) return undefined;
    if (!isClaimed(claim, behind)) return { row, ...behind };
  }
  return undefined;
}

/** Whether a row says what comes out of the row above. */
export function isClaimed(claim: Claim, behind: NonNullable<ReturnType<typeof rowBehind>>): boolean {
  return isSameShape(claim.shape, behind.shape) && claim.parameters === behind.parameters;
}

export function isSameShape(one: Shape, other: Shape): boolean {
  return one.kind === other.kind && axesOf(one).join() === axesOf(other).join();
}
