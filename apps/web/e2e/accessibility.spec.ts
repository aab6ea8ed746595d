import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

const paths = [
  "",
  "/practice",
  "/lesson",
  "/progress",
  "/privacy",
  "/accessibility",
  "/reading",
  "/offline",
  "/no-such-page",
  "/try/output-shape/2/6",
  "/try/network-table/worked-example",
];

for (const locale of ["en", "ko"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`every page is accessible (${locale}, ${colorScheme})`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.emulateMedia({ colorScheme });
      for (const path of paths) {
        await page.goto(`/${locale}${path}`);
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await expectNoViolation(page);
      }
    });

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
}

test("nothing is wider than a phone", async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  for (const locale of ["en", "ko"]) {
    for (const path of paths) {
      await page.goto(`/${locale}${path}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${locale}${path}`).toBeLessThanOrEqual(0);
    }
  }
  await page.close();
});
