import { refused, type Result, settingProblem } from "@stride/cnn";
import type { z } from "zod";
import type { ReadProblem } from "../read-problem.ts";

/** A problem of the layer with that path (of the whole file, if it is empty). */
export function problemOf(path: string, problem: ReadProblem["problem"]): Result<never, ReadProblem> {
  return refused({ at: path === "" ? undefined : { node: path }, problem });
}

export function malformed(path: string, expected: string, found: string): Result<never, ReadProblem> {
  return problemOf(path, { code: "malformed", expected, found });
}

export function missing(path: string, what: string): Result<never, ReadProblem> {
  return problemOf(path, { code: "missing", what });
}

/** What a schema found first. */
export function notAsExpected(path: string, error: z.ZodError): Result<never, ReadProblem> {
  return problemOf(path, settingProblem(error));
}
