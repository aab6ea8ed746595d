import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Looks for what breaks WCAG, by axe; `within` is a selector of the part that is looked at. */
export async function expectNoViolation(page: Page, within = "html"): Promise<void> {
  expect(await violationsOn(page, within)).toEqual([]);
}

/** What breaks WCAG, in a line each. */
export async function violationsOn(page: Page, within = "html"): Promise<string[]> {
  // While a page is fetched anew its title is away for a moment.
  await expect(page).toHaveTitle(/./u);
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
