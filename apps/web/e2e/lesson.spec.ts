import { expect, test } from "@playwright/test";
import { expectNoViolation } from "./violations";

const languages = [
  {
    locale: "en",
    title: "A small network, layer by layer",
    total: "Total",
    right: "Right",
    wrong: "Wrong",
    check: "Check",
    again: "Try again",
    score: "11 of 12 judged right. One is not judged yet.",
    blank: "0 of 12 judged right. 12 are not judged yet.",
    found: "Yes: this is wrong",
  },
  {
    locale: "ko",
    title: "작은 CNN, 층마다 계산하기",
    total: "합계",
    right: "맞음",
    wrong: "틀림",
    check: "확인",
    again: "다시 풀기",
    score: "12개 중 11개를 바르게 판단했습니다. 아직 고르지 않은 것이 1개 있습니다.",
    blank: "12개 중 0개를 바르게 판단했습니다. 아직 고르지 않은 것이 12개 있습니다.",
    found: "바르게 봤습니다: 틀린 설명입니다",
  },
] as const;

/** In the order of the page: which of the twelve statements are right. */
const truths = [true, false, true, false, false, true, false, false, true, false, false, false];

for (const words of languages) {
  test(`the lesson (${words.locale}) shows every layer and both totals`, async ({ page }) => {
    await page.goto(`/${words.locale}/lesson`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.title);
    const total = page.getByRole("row").filter({ hasText: words.total });
    await expect(total).toContainText("64,320");
    await expect(total).toContainText("64,620");
    await expect(page.getByRole("table").getByRole("row")).toHaveCount(11);
    const sections = await page
      .getByRole("navigation")
      .locator('a[href^="#"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(sections).toHaveLength(9);
    for (const section of sections) await expect(page.locator(section)).toBeVisible();
  });

  test(`the post's mistakes (${words.locale}) are found with the keyboard alone`, async ({ page }) => {
    await page.goto(`/${words.locale}/lesson`);
    const form = page.locator("form");
    const statements = form.getByRole("group");
    await expect(statements).toHaveCount(truths.length);
    await statements.first().getByRole("radio").first().focus();
    for (const [at, isRight] of truths.entries()) {
      if (at < truths.length - 1) {
        await page.keyboard.press("Space");
        if (!isRight) await page.keyboard.press("ArrowRight");
        const choice = statements.nth(at).getByRole("radio", { name: isRight ? words.right : words.wrong });
        await expect(choice).toBeChecked();
        await page.keyboard.press("Tab");
      }
    }
    // The last one is left open: two empty radios are one stop, then comes the button.
    await page.keyboard.press("Tab");
    await expect(form.getByRole("button", { name: words.check })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator(":focus")).toHaveText(words.score);
    await expect(statements.nth(10)).toContainText(words.found);
    await expect(statements.nth(10)).toContainText("16,000");
    await expectNoViolation(page, "form");

    await page.keyboard.press("Tab");
    await expect(form.getByRole("button", { name: words.again })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(form).toBeFocused();
    await expect(form.getByRole("radio", { checked: true })).toHaveCount(0);
    await form.getByRole("button", { name: words.check }).click();
    await expect(page.locator(":focus")).toHaveText(words.blank);
  });

  test(`the lesson (${words.locale}) never scrolls sideways on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`/${words.locale}/lesson`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
}

test("the same table can be filled in from the lesson", async ({ page }) => {
  await page.goto("/en/lesson");
  await page.getByRole("button", { name: "The worked example, biases left out" }).click();
  await expect(page).toHaveURL(/\/en\/practice\//u);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("What shape leaves each layer");
});
