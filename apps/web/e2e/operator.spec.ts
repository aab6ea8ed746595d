import { expect, type Page, test } from "@playwright/test";
import { healthy, ownPlace, removePlace, startAsDocumented } from "./own-server";
import { expectNoViolation } from "./violations";

const password = "seven kernels of 3 x 3";

test("the first operator invites a teacher, withdraws a link, and hands on the mail of a forgotten password", async ({
  browser,
}) => {
  const place = await ownPlace();
  const server = startAsDocumented(place);
  try {
    await healthy(place, server);
    const invitation = new RegExp(`${place.address}/invitation/\\S+`, "u");
    await expect.poll(server.said).toMatch(invitation);
    const [first = ""] = invitation.exec(server.said()) ?? [];

    const operator = await (await browser.newContext()).newPage();
    await operator.goto(first);
    await expect(operator.getByText("You are invited to run this server.")).toBeVisible();
    await expectNoViolation(operator);
    await accept(operator, "Ms Kim", "kim@example.org");
    await expect(operator.getByRole("heading", { name: "You run this server now." })).toBeFocused();
    await operator.getByRole("link", { name: "Invite teachers" }).click();

    const forTeacher = await invite(operator, "Mr Park, class 3");
    await expectNoViolation(operator);
    const other = await invite(operator, "somebody else");
    await operator.getByRole("button", { name: /Withdraw.*somebody else/u }).click();
    await expect(operator.getByText("Teacher · withdrawn")).toBeVisible();

    const teacher = await (await browser.newContext()).newPage();
    await teacher.goto(other);
    await expect(teacher.getByRole("heading", { level: 1 })).toHaveText("This invitation can’t be used");
    await teacher.goto(forTeacher);
    await expect(teacher.getByText("You are invited to be a teacher here.")).toBeVisible();
    await accept(teacher, "Mr Park", "park@example.org");
    await expect(teacher.getByRole("heading", { name: "You are a teacher here now." })).toBeVisible();
    await teacher.goto(forTeacher);
    await expect(teacher.getByRole("heading", { level: 1 })).toHaveText("This invitation can’t be used");
    expect((await teacher.goto(`${place.address}/en/operator/mails`))?.status()).toBe(404);

    await teacher.context().clearCookies();
    await teacher.goto(`${place.address}/en/sign-in`);
    await teacher.getByRole("link", { name: "Forgotten your password?" }).click();
    await expect(teacher.getByRole("heading", { name: "Forgotten your password?" })).toBeVisible();
    await teacher.getByLabel("E-mail address").fill("park@example.org");
    await teacher.getByRole("button", { name: "Send the link" }).click();
    await expect(teacher.getByRole("heading", { name: "Look into your mail" })).toBeFocused();

    await operator.goto(`${place.address}/en/operator/mails`);
    await operator.getByText("Show the text: park@example.org").click();
    await expectNoViolation(operator);
    const letter = (await operator.locator(".letter").textContent()) ?? "";
    const [reset = ""] = new RegExp(`${place.address}/en/account/reset/\\S+`, "u").exec(letter) ?? [];

    const setPassword = async () => {
      await teacher.goto(reset);
      await teacher.getByLabel("New password").fill("eight kernels of 5 x 5");
      await teacher.getByRole("button", { name: "Set the password" }).click();
    };
    await setPassword();
    await expect(teacher.getByRole("heading", { name: "The new password is set" })).toBeFocused();
    await setPassword();
    await expect(teacher.getByText("This link has been used, or is older than an hour.")).toBeVisible();
    await teacher.goto(`${place.address}/en/sign-in?next=/en/account`);
    await teacher.getByLabel("E-mail address").fill("park@example.org");
    await teacher.getByLabel("Password", { exact: true }).fill("eight kernels of 5 x 5");
    await teacher.getByRole("button", { name: "Sign in" }).click();
    await expect(teacher.getByRole("definition").filter({ hasText: "Teacher" })).toBeVisible();

    await operator.goto(`${place.address}/ko/operator/invitations`);
    await expect(operator.getByText("Mr Park 님이 받음")).toBeVisible();
    await operator.emulateMedia({ colorScheme: "dark" });
    await expectNoViolation(operator);
    await operator.setViewportSize({ width: 360, height: 740 });
    for (const path of ["invitations", "mails"]) {
      await operator.goto(`${place.address}/ko/operator/${path}`);
      expect(await operator.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
  } finally {
    server.signal("SIGTERM");
    await server.ended;
    removePlace(place);
  }
});

/** Makes an account on the way, and accepts. */
async function accept(page: Page, name: string, email: string): Promise<void> {
  await page.getByRole("link", { name: "Make an account" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await page.getByRole("button", { name: "Accept" }).click();
}

/** Makes a link for somebody. */
async function invite(page: Page, note: string): Promise<string> {
  await page.getByLabel("Whom it is for").fill(note);
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = page.getByLabel(`Link for ${note}`);
  await expect(link).toBeFocused();
  await expect(page.getByRole("listitem").filter({ hasText: note })).toContainText("open until");
  return link.inputValue();
}
