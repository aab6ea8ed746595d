import { expect, test, type Page } from "@playwright/test";
import { answerText, difficulties, fieldsOf, generate, kinds } from "@stride/exercises";
import { expectNoViolation } from "./violations";

const paths = [
  "",
  "/practice",
  "/lesson",
  "/progress",
  "/sign-in",
  "/sign-up",
  "/account/forgotten",
  "/account/reset/a-link-of-a-mail",
  "/invitation/a-link-that-was-used",
  "/privacy",
  "/accessibility",
  "/reading",
  "/offline",
  "/no-such-page",
  "/try/output-shape/2/6",
  "/try/network-table/worked-example",
];

const looks = [
  ["en", "light"],
  ["ko", "dark"],
] as const;

for (const [locale, colorScheme] of looks) {
  test(`every page is accessible, and no wider than a desk's screen or a phone (${locale}, ${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`/${locale}${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expectNoViolation(page);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 740 });
        expect(await over(page), `${locale}${path} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });
}

for (const [locale, colorScheme] of [
  ["en", "dark"],
  ["ko", "light"],
] as const) {
  test(`an answered exercise with its solution is accessible (${locale}, ${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/${locale}/try/output-shape/1/5`);
    await page.locator("#shape").fill("19x19x16");
    await page.locator("#shape").press("Enter");
    await expect(page).toHaveURL(/\/practice\//u);
    await page.goto(`${page.url()}?solution=1`);
    await expect(page.locator("#solution")).toBeVisible();
    await expectNoViolation(page);
    await page.goto(`/${locale}/progress`);
    await expectNoViolation(page);
  });
}

for (const [number, kind] of [...kinds.keys()].entries()) {
  const [locale, colorScheme] = looks[number % looks.length] ?? looks[0];
  const difficulty = difficulties[(number + 3) % difficulties.length] ?? 1;
  test(`${kind} is accessible, answered wrongly and with its solution (${locale}, ${colorScheme})`, async ({
    page,
  }) => {
    const exercise = generate(kind, difficulty, 70 + number);
    if (!exercise) throw new Error(`no exercise of ${kind}`);
    await page.emulateMedia({ colorScheme });
    await page.goto(`/${locale}/try/${kind}/${difficulty}/${70 + number}`);
    const wrong = exercise.slips[0]?.answer ?? {};
    for (const field of fieldsOf(exercise)) {
      const text = answerText(field, wrong[field.id] ?? []);
      if (field.type === "choice") await page.locator(`input[name="${field.id}"][value="${text}"]`).check();
      else await page.locator(`[id="${field.id}"]`).fill(text);
    }
    await page.locator("form button[type=submit]:visible").click();
    await expect(page).toHaveURL(/\/practice\//u);
    await page.goto(`${page.url()}?solution=1`);
    await expect(page.locator("#solution")).toBeVisible();
    await expectNoViolation(page);
  });
}

/** By how much a page can be moved sideways. */
function over(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
