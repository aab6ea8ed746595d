import { expect, type Page, test } from "@playwright/test";

const languages = [
  { locale: "en", missing: "There is no such page", offline: "No connection", retry: "Try again" },
  { locale: "ko", missing: "없는 페이지입니다", offline: "연결이 끊겼습니다", retry: "다시 시도" },
] as const;

for (const { locale, missing, offline, retry } of languages) {
  for (const path of ["/nowhere", "/nowhere/at/all", "/practice/somebody-elses"]) {
    test(`${locale}${path} is missing, in its language`, async ({ page }) => {
      const response = await page.goto(`/${locale}${path}`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(missing);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page).toHaveTitle(new RegExp(missing, "u"));
    });
  }

  test(`without a connection a page (${locale}) says so, and comes back with it`, async ({
    page,
    context,
  }) => {
    await page.goto(`/${locale}/lesson`);
    await offlinePageKept(page);
    await page.evaluate(() => {
      localStorage.setItem("stride:draft:mine", "36x28x20");
    });

    await context.setOffline(true);
    await page.goto(`/${locale}/reading`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(offline);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page).toHaveURL(new RegExp(`/${locale}/reading$`, "u"));
    expect(await page.evaluate(() => localStorage.getItem("stride:draft:mine"))).toBe("36x28x20");
    // Its style sheet is there, too.
    await expect(page.locator("body")).toHaveCSS("display", "flex");

    await context.setOffline(false);
    await page.getByRole("link", { name: retry }).click();
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(offline);
    await expect(page.getByRole("table").first()).toBeVisible();
  });
}

test("another learner's exercise is missing for whoever has exercises of their own", async ({ page }) => {
  await page.goto("/en/lesson");
  await page.getByRole("button", { name: "Output shape" }).click();
  await page.waitForURL(/\/en\/practice\//u);
  const response = await page.goto("/en/practice/somebody-elses");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
});

test("nothing that was visited is kept for later", async ({ page }) => {
  await page.goto("/en/lesson");
  await offlinePageKept(page);
  await page.goto("/en/practice");
  const kept = await page.evaluate(async () => {
    const requests = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => !path.endsWith(".css")).toSorted()).toEqual(["/en/offline", "/ko/offline"]);
});

/** Waits until the service worker is there: it has kept its pages before it is. */
async function offlinePageKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}
