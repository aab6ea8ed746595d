import { z } from "zod";

export const id = z.string().max(40);
export const classInput = z.strictObject({ classId: id });
export type ClassInput = z.output<typeof classInput>;
export const memberInput = z.strictObject({ classId: id, learnerId: id });
export type MemberInput = z.output<typeof memberInput>;

export const LONGEST_NAME = 80;
export const name = z.string().trim().min(1).max(LONGEST_NAME);
/** As somebody types it: anything may be no code. */
export const typedCode = z.string().max(100);
