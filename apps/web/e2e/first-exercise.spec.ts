import { expect, test } from "@playwright/test";

test("a newcomer presses one button, answers, is told why it is wrong, mends it, and finds it again", async ({ page }) => {
  await page.goto("/en/try/output-shape/1/5");
  // 37 × 37 × 16 under a 2 × 2 average pooling: 18, and 19 for whoever rounds up.
  const answer = page.getByLabel("Output shape");
  await answer.fill("19x19x16");
  await expect(page.getByText("19 × 19 × 16").first()).toBeVisible();
  await answer.press("Enter");
  await expect(page.getByText("Wrong: Rounded up")).toBeVisible();
  await expect(page).toHaveURL(/\/en\/practice\//u);
  await answer.fill("(18, 18, 16)");
  await answer.press("Enter");
  await expect(page.getByRole("status")).toContainText("Right.");
  await page.reload();
  await expect(answer).toHaveValue("(18, 18, 16)");
  await expect(page.getByText("Right", { exact: true })).toBeVisible();
});
