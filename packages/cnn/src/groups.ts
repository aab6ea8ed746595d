import type { Problem } from "./problem.ts";

/** Groups are of equal size, of the input's channels and of the output's. */
export function indivisible(groups: number, inChannels: number, outChannels: number): Problem | undefined {
  if (inChannels % groups) return { code: "groups-do-not-divide-input", groups, channels: inChannels };
  if (outChannels % groups) return { code: "groups-do-not-divide-output", groups, channels: outChannels };
  return undefined;
}
