import { instantOf, wallTime } from "@stride/classwork";
import { z } from "zod";
import { taughtBy } from "../class-access.ts";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { id } from "./own-set.ts";

export const dateMeaningInput = z.strictObject({ classId: id, wall: wallTime });

/** Which instant a date means in a class, whether it is over, and whether clocks are changed just then. */
export async function dateMeaning(
  { db, learnerId, now }: AccountContext,
  { classId, wall }: z.output<typeof dateMeaningInput>,
) {
  const klass = await db.class.findFirst({
    where: { id: classId, ...taughtBy(learnerId) },
    select: { timeZone: true },
  });
  if (!klass) throw new AppError("not-found");
  const { instant, shift } = instantOf(wall, klass.timeZone);
  const isPast = instant <= now().getTime();
  return { instant: new Date(instant), isPast, shift, timeZone: klass.timeZone };
}
