import { testProvider } from "@stride/api/test-provider";
import { expect, test } from "@playwright/test";
import { healthy, migrate, ownPlace, removePlace, startServer } from "./own-server.ts";

test("who signs in at the provider takes along what they practised, and changes their name here", async ({
  page,
}) => {
  const [place, provider] = [await ownPlace(), await testProvider()];
  const { issuer, clientId, clientSecret, name } = provider.options;
  migrate(place);
  const server = startServer(place, {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name,
  });
  try {
    await healthy(place, server);
    // Whoever comes there has signed in already, and is sent straight back.
    const claims = { sub: "1", email: "minji@example.org", email_verified: true, name: "Minji" };
    await page.route(`${issuer}/authorize**`, (route) =>
      route.fulfill({ status: 302, headers: { location: provider.signIn(route.request().url(), claims) } }),
    );
    await page.goto(`${place.address}/en`);
    await page.getByLabel("Output shape").fill("25x25x8");
    await page.getByRole("button", { name: "Check" }).click();
    await expect(page).toHaveURL(/\/practice\//u);
    const exercise = page.url();

    await page.goto(`${place.address}/en/sign-in?next=/en/account`);
    await page.getByRole("button", { name: "Continue with The school" }).click();
    await expect(page).toHaveURL(`${place.address}/en/account`);
    await expect(page.getByRole("definition").filter({ hasText: "minji@example.org" })).toBeVisible();
    await page.goto(exercise);
    await expect(page.getByLabel("Output shape")).toBeVisible();

    await page.goto(`${place.address}/en/account`);
    await page.getByLabel("Name", { exact: true }).fill("Minji Kim");
    await page.getByRole("button", { name: "Change the name" }).click();
    await expect
      .poll(async () => {
        await page.reload();
        return page.getByLabel("Name", { exact: true }).inputValue();
      })
      .toBe("Minji Kim");
    await page.getByRole("button", { name: "Sign out everywhere else" }).click();
    await expect(page.getByText("You are signed out on every other device")).toBeVisible();
  } finally {
    server.signal("SIGKILL");
    await server.ended;
    await provider.close();
    removePlace(place);
  }
});
