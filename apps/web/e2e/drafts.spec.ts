import { expect, test } from "@playwright/test";

test("what was typed survives a reload before it was checked", async ({ page }) => {
  await page.goto("/en/try/output-shape/1/5");
  await page.getByLabel("Output shape").fill("18x18");
  await expect(page.getByText("Saved on this device")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Output shape")).toHaveValue("18x18");
  await expect(page.getByText("one number to go")).toBeVisible();
});

test("what was typed stays when a hint is taken before the first check", async ({ page }) => {
  await page.goto("/en/try/output-shape/1/5");
  await page.getByLabel("Output shape").fill("18x18");
  await page.getByRole("button", { name: "Show hint 1" }).click();
  await expect(page).toHaveURL(/\/practice\//u);
  await expect(page.locator(".ladder .taken")).toHaveCount(1);
  await expect(page.getByLabel("Output shape")).toHaveValue("18x18");
});

test("an unreadable answer costs nothing and says what was not understood", async ({ page }) => {
  await page.goto("/en/try/output-shape/1/5");
  await page.getByLabel("Output shape").fill("about 18");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Not readable, not counted")).toBeVisible();
  await expect(page.getByText("“a” isn’t part of a number or a shape.").first()).toBeVisible();
  await page.getByLabel("Output shape").fill("18x18x16");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Right.");
  await page.goto("/en/progress");
  await expect(page.getByRole("img", { name: "right at the first try" })).toBeVisible();
  await expect(page.getByText("1 try")).toBeVisible();
});

test("an answer whose reply was lost counts once", async ({ page }) => {
  await page.goto("/en/try/output-shape/1/5");
  let lost = 0;
  await page.route("**/api/trpc/practice.submit", async (route) => {
    // The server gets it and answers; the answer never arrives.
    await route.fetch();
    if (lost++ < 1) return route.abort("connectionreset");
    return route.continue();
  });
  await page.getByLabel("Output shape").fill("19x19x16");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Wrong: Rounded up")).toBeVisible();
  expect(lost).toBeGreaterThan(1);
  await page.goto("/en/progress");
  await expect(page.getByText("1 try")).toBeVisible();
});

test("an answer whose reply was lost is taken up again after a reload", async ({ page }) => {
  await page.goto("/en/try/output-shape/1/5");
  await page.route("**/api/trpc/practice.submit", async (route) => {
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page.getByLabel("Output shape").fill("19x19x16");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Your answer is kept on this device");
  await page.unroute("**/api/trpc/practice.submit");
  await page.reload();
  await expect(page.getByLabel("Output shape")).toHaveValue("19x19x16");
  await page.getByLabel("Output shape").press("Enter");
  await expect(page.getByText("Wrong: Rounded up")).toBeVisible();
  await page.goto("/en/progress");
  await expect(page.locator(".history li")).toHaveCount(1);
  await expect(page.getByText("1 try")).toBeVisible();
});

test("a draft that makes no sense does no harm", async ({ page }) => {
  await page.goto("/en/try/output-shape/1/5");
  await page.evaluate(() => {
    const key = `stride:draft:${JSON.stringify({ kind: "output-shape", difficulty: 1, seed: 5 })}`;
    localStorage.setItem(key, '{"answer":{"shape":"1","old":"1"},"sent":{"attemptId":"x"}}');
  });
  await page.reload();
  await page.getByLabel("Output shape").fill("18x18x16");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Right.");
});

test("without a connection the answer stays, and is never sent silently", async ({ page, context }) => {
  await page.goto("/en/try/output-shape/1/5");
  await page.getByLabel("Output shape").fill("18x18x16");
  await context.setOffline(true);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Your answer is kept on this device");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url()));
  await context.setOffline(false);
  await page.waitForTimeout(1500);
  expect(sent.filter((url) => url.includes("practice.submit"))).toEqual([]);
  await page.getByLabel("Output shape").press("Enter");
  await expect(page.getByRole("status")).toContainText("Right.");
});

test("two tabs on one exercise end with one submission each, and the later one is what both show", async ({
  page,
  context,
}) => {
  await page.goto("/en/try/output-shape/1/5");
  await page.getByLabel("Output shape").fill("19x19x16");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/practice\//u);
  const second = await context.newPage();
  await second.goto(page.url());
  await second.getByLabel("Output shape").fill("18x18x16");
  await second.keyboard.press("Enter");
  await expect(second.getByRole("status")).toContainText("Right.");
  await page.reload();
  await expect(page.getByLabel("Output shape")).toHaveValue("18x18x16");
  await page.goto("/en/progress");
  await expect(page.getByText("2 tries")).toBeVisible();
});

test("an exercise isn’t made by looking at it", async ({ page, context }) => {
  for (const path of ["/en", "/en/practice", "/en/progress", "/en/try/output-shape/1/5", "/ko/lesson"]) {
    await page.goto(path);
  }
  const names = (await context.cookies()).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith("stride"))).toEqual([]);
});

for (const { path, box, text, more } of [
  { path: "output-shape/1/5", box: "shape", text: "18x18", more: "x16" },
  // Its grid is loaded by itself, later than the page.
  { path: "convolve-by-hand/1/1", box: "r0c0", text: "1", more: "2" },
] as const) {
  test(`what is typed before the page can answer is taken over: ${path}`, async ({ page }) => {
    let released: () => void = () => undefined;
    const release = new Promise<void>((resolve) => (released = resolve));
    await page.route("**/*.js", async (route) => {
      await release;
      await route.continue();
    });
    await page.goto(`/en/try/${path}`, { waitUntil: "commit" });
    const input = page.locator(`[id="${box}"]`);
    await input.fill(text);
    // Enter, too, comes too early, and does no harm.
    await input.press("Enter");
    released();
    await expect(page.getByText("Saved on this device")).toBeVisible();
    await input.press("End");
    await input.pressSequentially(more);
    await expect(input).toHaveValue(`${text}${more}`);
  });
}
