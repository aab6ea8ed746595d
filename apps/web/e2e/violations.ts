import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Looks for what breaks WCAG, by axe; `within` is a selector of the part that is looked at. */
export async function expectNoViolation(page: Page, within = "html"): Promise<void> {
  // What is only there while a page is fetched anew, as a title that is away, isn't what people meet.
  await expect(async () => expect(await violationsOn(page, within)).toEqual([])).toPass({ timeout: 15_000 });
}

/** What breaks WCAG, in a line each. */
export async function violationsOn(page: Page, within = "html"): Promise<string[]> {
  // While a page is fetched anew its title is away for a moment.
  await expect(page).toHaveTitle(/./u);
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
