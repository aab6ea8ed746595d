import type { SettingProblem } from "@stride/cnn";
import type { z } from "zod";
import type { Refusal } from "./refusal.ts";

/**
 * Why settings aren't accepted: a missing one, or one of another type, is `unreadable`; one of the right type that its framework
 * refuses is an `invalid-setting`.
 */
export function settingRefusal(schema: z.ZodType, settings: unknown, problem: SettingProblem): Refusal {
  const issue = schema.safeParse(settings).error?.issues[0];
  const unreadable = issue !== undefined && isOfAnotherType(valueAt(settings, problem.path), issue);
  return unreadable ? { ...problem, code: "unreadable" } : problem;
}

function isOfAnotherType(value: unknown, issue: z.core.$ZodIssue): boolean {
  // what is wrong with several settings together, or with a word
  if (issue.path.length === 0 || takesWords(issue)) return false;
  if (typeof value === "number") return issue.code === "invalid_type" && issue.expected === "boolean";
  // too many or too few are a matter of the framework's, and so is a null among them
  return !Array.isArray(value) || value.some((one) => typeof one === "string" || typeof one === "boolean");
}

/** Whether the setting, or one of its forms, is one of a few words. */
function takesWords(issue: z.core.$ZodIssue): boolean {
  if (issue.code === "invalid_union") return issue.errors.flat().some(takesWords);
  return issue.code === "invalid_value";
}

function valueAt(settings: unknown, path: SettingProblem["path"]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? new Map(Object.entries(value)).get(String(key))
        : undefined,
    settings,
  );
}
