import type { Refusal } from "./refusal.ts";

/** What a framework looks at when a layer is made, before there is an input. */
export function groupsProblem(groups: number, inChannels: number, outChannels: number): Refusal | undefined {
  if (inChannels % groups) return { code: "groups-do-not-divide-input", groups, channels: inChannels };
  if (outChannels % groups) return { code: "groups-do-not-divide-output", groups, channels: outChannels };
  return undefined;
}
