import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectNoViolation } from "./violations";

const languages = [
  {
    locale: "en",
    box: "Output shape",
    check: "Check",
    progress: "Progress",
    answered: "1 exercise answered",
    guest: "You practise as a guest",
    make: "Make an account",
    submit: "Make the account",
    name: "Name",
    email: "E-mail address",
    password: "Password",
    incomplete: "This is no complete e-mail address",
    short: "This is shorter than 8 characters.",
    signIn: "Sign in",
    signOut: "Sign out",
    wrong: "don’t belong together",
  },
  {
    locale: "ko",
    box: "출력 크기",
    check: "확인",
    progress: "학습 현황",
    answered: "1문제에 답했고",
    guest: "지금은 비회원이라",
    make: "계정을 만들거나",
    submit: "계정 만들기",
    name: "이름",
    email: "이메일 주소",
    password: "비밀번호",
    incomplete: "이메일 주소가 완전하지 않습니다.",
    short: "8자보다 짧습니다.",
    signIn: "로그인",
    signOut: "로그아웃",
    wrong: "이메일 주소와 비밀번호가 맞지 않습니다.",
  },
] as const;

const password = "seven kernels of 3 x 3";

for (const words of languages) {
  test(`a guest's history moves to the account, and is there after signing in again (${words.locale})`, async ({
    page,
  }) => {
    const email = `${crypto.randomUUID()}@example.org`;
    await page.goto(`/${words.locale}`);
    await page.getByLabel(words.box).fill("25x25x8");
    await page.getByRole("button", { name: words.check }).click();
    await expect(page).toHaveURL(/\/practice\//u);
    const exercise = page.url();

    await page.getByRole("link", { name: words.progress }).first().click();
    await expect(page.getByText(words.guest)).toBeVisible();
    await page.getByRole("link", { name: words.make }).click();

    // What was entered stays, whatever is wrong with it.
    await page.getByLabel(words.email).fill("minji@example");
    await page.getByLabel(words.name, { exact: true }).fill("Minji");
    await page.getByLabel(words.password, { exact: true }).fill("short");
    await page.getByRole("button", { name: words.submit }).click();
    await expect(page.getByText(words.incomplete)).toBeVisible();
    await expect(page.getByText(words.short)).toBeVisible();
    await expect(page.getByLabel(words.email)).toBeFocused();
    await page.getByLabel(words.email).fill(email);
    await page.getByLabel(words.password, { exact: true }).fill(password);
    await page.getByLabel(words.password, { exact: true }).press("Enter");

    await expect(page).toHaveURL(new RegExp(`/${words.locale}/progress$`, "u"));
    await expect(page.getByText(words.answered)).toBeVisible();
    await expect(page.getByText(words.guest)).toBeHidden();
    await page.locator(".menu.own summary").click();
    await expect(page.locator(".menu.own")).toContainText(email);
    await page.getByRole("button", { name: words.signOut, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${words.locale}$`, "u"));
    await page.goto(exercise);
    await expect(page.getByLabel(words.box)).toBeHidden();

    // Signing in leads back to where one was.
    await page.getByRole("link", { name: words.signIn }).click();
    await page.getByLabel(words.email).fill(email);
    await page.getByLabel(words.password, { exact: true }).fill("a wrong password");
    await page.getByRole("button", { name: words.signIn }).click();
    await expect(page.getByText(words.wrong)).toBeVisible();
    await expect(page.getByLabel(words.email)).toHaveValue(email);
    await page.getByLabel(words.password, { exact: true }).fill(password);
    await page.getByRole("button", { name: words.signIn }).click();
    await expect(page).toHaveURL(exercise);
    await expect(page.getByLabel(words.box)).toBeVisible();
  });
}

test("an account is looked at, its password changed, its data taken along and deleted", async ({ page }) => {
  const email = await signUp(page, "/en/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
  await page.getByLabel("Current password").fill("a wrong password");
  await page.getByLabel("New password").fill("eight kernels of 5 x 5");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("This isn’t the password of your account.")).toBeVisible();
  await expect(page.getByLabel("Current password")).toBeFocused();
  await page.getByLabel("Current password").fill(password);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("The new password is set.")).toBeVisible();

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^stride-\d{4}-\d\d-\d\d\.json$/u);
  const data: unknown = JSON.parse(readFileSync(await file.path(), "utf8"));
  expect(data).toMatchObject({ name: "Minji", email, exercises: [] });

  await page.getByText("Delete …").click();
  await page.getByLabel("Type “delete” to confirm").fill("del");
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByText("This isn’t the word asked for.")).toBeVisible();
  await page.getByLabel("Type “delete” to confirm").fill("delete");
  await page.getByRole("textbox", { name: "Password", exact: true }).fill("eight kernels of 5 x 5");
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page).toHaveURL(/\/en$/u);
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("eight kernels of 5 x 5");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("don’t belong together")).toBeVisible();
});

test("without a connection a form keeps what was entered, and says so", async ({ page, context }) => {
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail address").fill("minji@example.org");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("The server can’t be reached.")).toBeVisible();
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue(password);
});

test("an address has one account, and whoever comes a second time is told what to do", async ({ page }) => {
  const email = await signUp(page, "/en/account");
  await page.locator(".matter").getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/en$/u);
  await page.goto("/en/sign-up");
  await page.getByLabel("Name").fill("Minji");
  await page.getByLabel("E-mail address").fill(email.toUpperCase());
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByText("There is an account with this address already.")).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toBeFocused();
  await expect(page.getByLabel("E-mail address")).toHaveValue(email.toUpperCase());
});

test("signing in leads to no other site", async ({ page, baseURL }) => {
  await signUp(page, "/en/account");
  for (const next of [
    "//evil.example/en",
    "https://evil.example",
    "/\\evil.example",
    "/en/..//evil.example",
  ]) {
    await page.goto(`/en/sign-in?next=${encodeURIComponent(next)}`);
    expect(page.url()).toBe(`${baseURL}/en/progress`);
  }
});

test("what is for operators is missing for everybody else", async ({ page }) => {
  for (const as of ["guest", "account"]) {
    if (as === "account") await signUp(page, "/en/account");
    for (const path of ["/en/operator/invitations", "/en/operator/mails"]) {
      expect((await page.goto(path))?.status(), `${as} ${path}`).toBe(404);
    }
  }
});

for (const [locale, colorScheme] of [
  ["en", "dark"],
  ["ko", "light"],
] as const) {
  test(`an account's page is accessible, its menu open, and no wider than a phone (${locale})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await signUp(page, `/${locale}/account`);
    await page.locator("details.danger summary").click();
    await page.locator(".menu.own summary").click();
    await expectNoViolation(page);
    await page.keyboard.press("Escape");
    await expect(page.locator(".menu.own nav")).toBeHidden();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator(".menu.phone summary").click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
}

/** Makes an account on the page's browser, and opens a page. Gives its address. */
async function signUp(page: Page, then: string): Promise<string> {
  const email = `${crypto.randomUUID()}@example.org`;
  const data = { name: "Minji", email, password };
  expect((await page.request.post("/api/trpc/accounts.signUp", { data })).status()).toBe(200);
  await page.goto(then);
  return email;
}
