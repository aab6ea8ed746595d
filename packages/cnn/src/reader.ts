import { z } from "zod";
import { type SettingProblem, settingProblem } from "./problem.ts";
import { ok, refused, type Result } from "./result.ts";

/**
 * Reads values by a schema that is asked again and again. zod writes a function for the schema when the first value comes, so that
 * what is never read costs nothing; the schema alone goes into it, never a value. Where a page's content policy forbids
 * that (no `unsafe-eval`), zod takes its usual way, with the same results.
 */
export function reader<Schema extends z.ZodType>(
  schema: Schema,
): (value: unknown) => Result<z.output<Schema>, SettingProblem> {
  let asked: Schema | undefined;
  return (value) => {
    asked ??= z.util.allowsEval.value ? z.compile(schema) : schema;
    const { success, data, error } = asked.safeParse(value);
    return success ? ok(data) : refused(settingProblem(error));
  };
}
