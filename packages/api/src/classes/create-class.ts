import type { Transaction } from "@stride/db";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { CLASS_CODE_LENGTH, newCode } from "./code.ts";
import { name } from "./fields.ts";
import { timeZone } from "./time-zone.ts";

export const createClassInput = z.strictObject({ name, timeZone });

/** Makes a class that whoever calls teaches, with a code to join it. */
export async function createClass(
  ctx: AccountContext,
  input: z.output<typeof createClassInput>,
): Promise<{ id: string }> {
  return ctx.db.$transaction((tx) => addClass(tx, ctx, input));
}

/** The class itself, its first teacher and its code. */
export async function addClass(
  tx: Transaction,
  { learnerId, now }: AccountContext,
  input: z.output<typeof createClassInput> & { readonly needsAccount?: boolean },
): Promise<{ id: string }> {
  const at = now();
  const { name: ownName } = await tx.learner.findUniqueOrThrow({
    where: { id: learnerId },
    select: { name: true },
  });
  const code = newCode(CLASS_CODE_LENGTH);
  return tx.class.create({
    data: {
      ...input,
      createdAt: at,
      members: { create: { learnerId, role: "teacher", name: ownName, joinedAt: at } },
      links: { create: { role: "learner", code, createdById: learnerId, createdAt: at } },
    },
    select: { id: true },
  });
}
