import { expect, test, type Page } from "@playwright/test";
import { answerText, difficulties, fieldsOf, generate, kinds } from "@stride/exercises";
import { enter, liveIn, school } from "./school";
import { expectNoViolation, violationsOn } from "./violations";
import { routes, visitsOf } from "./visits";

const looks = [
  ["en", "light"],
  ["ko", "dark"],
] as const;
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };

test("a page that nobody looks at here would be noticed", async ({ baseURL }) => {
  expect(Object.keys(visitsOf(await school(baseURL))).toSorted()).toEqual(routes().toSorted());
});

for (const [turn, locale] of (["en", "ko"] as const).entries()) {
  test(`every page is accessible, on a phone by day or at a desk by night, and no wider than either (${locale})`, async ({
    browser,
    baseURL,
  }) => {
    // All pages, one after the other: a minute where nothing else is done, and more than two where much is.
    test.slow();
    const own = await school(baseURL);
    await liveIn(own);
    const newPage = async () => (await browser.newContext()).newPage();
    const pages = { nobody: await newPage(), learner: await newPage(), teacher: await newPage() };
    const faults: object[] = [];
    await enter(pages.learner.context(), own.learner, baseURL);
    await enter(pages.teacher.context(), own.teacher, baseURL);
    for (const [at, { who, path }] of Object.values(visitsOf(own)).flat().entries()) {
      const page = pages[who];
      // The other language looks at each page the other way.
      const isPhone = (at + turn) % 2 === 0;
      await page.emulateMedia({ colorScheme: isPhone ? "light" : "dark" });
      await page.setViewportSize(isPhone ? phone : desk);
      await page.goto(`/${locale}${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      const violations = await violationsOn(page);
      const wide = await over(page);
      await page.setViewportSize(isPhone ? desk : phone);
      const other = await over(page);
      if (violations.length > 0 || wide > 0 || other > 0) faults.push({ path, violations, wide, other });
    }
    expect(faults).toEqual([]);
    await Promise.all(Object.values(pages).map((page) => page.context().close()));
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
