import { expect, type Page } from "@playwright/test";
import { withDatabase } from "./database";

/** Makes an account in a browser, and a teacher of it: invitations have a journey of their own. */
export async function becomeTeacher(page: Page, name: string): Promise<void> {
  const email = `${crypto.randomUUID()}@example.org`;
  await page.goto("/en/sign-up");
  const status = await page.evaluate(
    async (account) => {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify(account);
      return (await fetch("/api/trpc/accounts.signUp", { method: "POST", headers, body })).status;
    },
    { name, email, password: "seven kernels of 3 x 3" },
  );
  expect(status).toBe(200);
  const { changes } = withDatabase((database) =>
    database.prepare(`UPDATE "Learner" SET "role" = 'teacher' WHERE "email" = ?`).run(email),
  );
  expect(changes).toBe(1);
}
