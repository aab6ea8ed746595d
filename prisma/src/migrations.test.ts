import { join } from "node:path";
import { expect, test } from "vitest";
import { prismaCli } from "../schema-engine/prisma-cli.ts";

test("the migrations lead to the models", async () => {
  const args = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma/models", "--exit-code"];
  const { exitCode, output } = await prismaCli(join(import.meta.dirname, "../.."), [
    "migrate",
    "diff",
    ...args,
  ]);
  expect(output).toContain("No difference detected");
  expect(exitCode).toBe(0);
});
