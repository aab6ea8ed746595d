import { expect, test } from "@playwright/test";

test("the whole journey works by keyboard alone", async ({ page }) => {
  await page.goto("/en");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Output shape")).toBeFocused();
  await page.keyboard.type("(29, 29, 8)");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Right.");
  await expect(page).toHaveURL(/\/practice\//u);

  // Behind a right answer one goes on: by Enter, and letters are keys again.
  await expect(page.getByRole("button", { name: "Next exercise" })).toBeFocused();
  await page.keyboard.press("n");
  await expect(page.getByLabel("Output shape")).toHaveValue("");
  await expect(page.getByLabel("Output shape")).toBeFocused();
  await page.keyboard.type("1x1x1");
  await page.keyboard.press("Alt+KeyH");
  await expect(page.locator(".ladder .taken")).toHaveCount(1);
  await expect(page.getByLabel("Output shape")).toHaveValue("1x1x1");
  await page.keyboard.press("Alt+KeyS");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Worked solution" })).toBeVisible();
});

test("letters are keys outside of the answer box, and can be switched off", async ({ page }) => {
  await page.goto("/en/try/output-shape/1/5");
  const box = page.getByLabel("Output shape");
  await box.fill("None x 18 x 18 x 16");
  await expect(box).toHaveValue("None x 18 x 18 x 16");
  await box.blur();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await dialog.getByLabel("Single letters work as keys").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("h");
  await page.keyboard.press("?");
  await expect(dialog).toBeHidden();
  await expect(page.locator(".ladder .taken")).toHaveCount(0);
  await page.keyboard.press("Alt+KeyH");
  await expect(page.locator(".ladder .taken")).toHaveCount(1);
});

test("Enter goes from cell to cell of a table, and checks when it is full", async ({ page }) => {
  await page.goto("/en/try/network-table/1/3");
  const boxes = page.getByRole("textbox");
  await expect(boxes.first()).toBeFocused();
  await page.keyboard.type("1x1x1");
  // Before the page's scripts are there Enter does nothing.
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(boxes.nth(1)).toBeFocused({ timeout: 200 });
  }).toPass();
  for (let at = 1; at < (await boxes.count()); at++) {
    const id = await boxes.nth(at).getAttribute("id");
    await page.keyboard.type(id?.startsWith("shape") ? "1x1x1" : "1");
    await page.keyboard.press("Enter");
  }
  await expect(page).toHaveURL(/\/practice\//u);
});
