import { type Change, type Network, nearestChanges, type NetworkProblem } from "@stride/cnn";
import type { ReadProblem } from "@stride/models/readers";

/** Why a network has no table, in one line: where, which rule, with which numbers, and what would work. */
export function networkRefusal(network: Network, { layer, problem }: NetworkProblem): string {
  const changes = nearestChanges(network, { layer, problem }).slice(0, 3).map(changed);
  const advice = changes.length > 0 ? `; it would work with ${changes.join(", or ")}` : "";
  return `layer ${JSON.stringify(layer)}: ${ruleOf(problem)}${advice}`;
}

/** Why a file isn't a network, in one line. */
export function fileRefusal({ at, problem }: ReadProblem): string {
  const place = at === undefined ? "" : `${placeOf(at)}: `;
  return `${place}${ruleOf(problem)}`;
}

function placeOf(at: NonNullable<ReadProblem["at"]>): string {
  if ("path" in at) return at.path.join(".");
  if ("byte" in at) return `byte ${at.byte}`;
  const line = at.line === undefined ? [] : [`line ${at.line}`];
  return ("node" in at ? [...line, `layer ${JSON.stringify(at.node)}`] : line).join(", ");
}

/** A code and its numbers. */
function ruleOf({ code, ...numbers }: { readonly code: string }): string {
  const told = Object.entries(numbers)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return told.length > 0 ? `${code} (${told.join(", ")})` : code;
}

function changed(change: Change): string {
  return change.change === "insert"
    ? `a ${change.layer.type} before it`
    : `${change.setting} ${JSON.stringify(change.value)} in ${JSON.stringify(change.layer)}`;
}
