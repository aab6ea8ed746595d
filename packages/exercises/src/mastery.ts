/** How many of a skill's latest exercises count. */
export const MASTERY_WINDOW = 4;

/** An exercise that was answered or given up. */
export interface Outcome {
  /** Right at the first attempt and without a hint. */
  readonly firstTime: boolean;
}

/**
 * The one rule of mastery: a plate for each of a skill's last four exercises that was right at the first
 * attempt and without a hint. `latest` holds them, newest first.
 */
export function masteryLevel(latest: readonly Outcome[]): 0 | 1 | 2 | 3 | 4 {
  const right = latest.slice(0, MASTERY_WINDOW).filter(({ firstTime }) => firstTime).length;
  return levels[right] ?? 0;
}

const levels = [0, 1, 2, 3, 4] as const;
