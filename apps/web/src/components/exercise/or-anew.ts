import { failureOf } from "./send";

/**
 * Acts on an exercise that was begun before, or on a new one. Where the one of before is no longer this browser's, as
 * when its session has ended, it acts on a new one, once.
 */
export async function orAnew<Reply>(
  before: string | undefined,
  begin: () => Promise<string>,
  act: (exerciseId: string) => Promise<Reply>,
): Promise<Reply> {
  if (before === undefined) return act(await begin());
  try {
    return await act(before);
  } catch (error) {
    if (failureOf(error) !== "gone") throw error;
    return act(await begin());
  }
}
