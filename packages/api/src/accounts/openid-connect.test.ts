import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import {
  dataOf,
  endedSession,
  PASSWORD,
  refusalOf,
  start,
  type TestBrowser,
  testStride,
} from "../test-stride.ts";
import { personFrom } from "./openid-connect.ts";
import { type Claims, testProvider } from "./test-provider.ts";
import { accountView } from "./view-account.ts";

let provider: Awaited<ReturnType<typeof testProvider>>;
let test: Awaited<ReturnType<typeof testStride>>;
beforeAll(async () => {
  provider = await testProvider();
  test = await testStride({ provider: provider.options });
});
afterAll(async () => {
  await test.close();
  await provider.close();
});

const mine = async (browser: TestBrowser) =>
  dataOf(await browser.query("accounts.mine", undefined), accountView.nullable());

async function begin(browser: TestBrowser, page = "/ko/progress"): Promise<string> {
  const reply = await browser.mutate("accounts.signInElsewhere", { page });
  return dataOf(reply, z.strictObject({ url: z.string() })).url;
}

/** The whole way; gives where the browser ends. */
async function signIn(browser: TestBrowser, claims: Claims, how?: { forged: boolean }): Promise<string> {
  return browser.comeBack(provider.signIn(await begin(browser), claims, how));
}

const jun = { sub: "jun", email: "jun@school.example", email_verified: true, name: "Jun" };

it("is named where one is set", async () => {
  expect(dataOf(await test.browser().query("accounts.provider", undefined), z.unknown())).toEqual({
    name: "The school",
  });
});

it("makes an account for whoever comes first, and finds it again", async () => {
  const [first, second] = [test.browser(), test.browser()];
  expect(await signIn(first, jun)).toBe("/ko/progress");
  expect(await mine(first)).toEqual({
    ...{ name: "Jun", email: "jun@school.example", role: "learner" },
    hasPassword: false,
  });
  const id = await start(first);
  expect(await signIn(second, { ...jun, name: "Jun-ho" })).toBe("/ko/progress");
  expect((await second.query("practice.exercise", { id, locale: "en" })).status).toBe(200);
});

it("signs in whoever comes with the cookie of a session that has ended", async () => {
  const browser = await endedSession(test);
  await signIn(browser, { ...jun, sub: "ended", email: "ended@school.example" });
  expect(await mine(browser)).toMatchObject({ email: "ended@school.example" });
});

it("keeps no key to what somebody has there", async () => {
  await signIn(test.browser(), { ...jun, sub: "keys", email: "keys@school.example" });
  const rows = await test.db.account.findMany({ where: { accountId: "keys" } });
  expect(rows).toMatchObject([{ accessToken: null, refreshToken: null, idToken: null }]);
});

it("lets a guest take everything along, to an account that has a history too", async () => {
  const [there, guest] = [test.browser(), test.browser()];
  const claims = { ...jun, sub: "guest", email: "guest@school.example" };
  await signIn(there, claims);
  const ids = [await start(there), await start(guest)];
  await signIn(guest, claims);
  for (const id of ids) {
    expect((await guest.query("practice.exercise", { id, locale: "en" })).status).toBe(200);
    expect((await there.query("practice.exercise", { id, locale: "en" })).status).toBe(200);
  }
});

describe("an address", () => {
  const victim = { name: "Minji", email: "minji@school.example", password: PASSWORD };

  it.each([
    { what: "nobody vouches for", email_verified: false, end: "/ko/progress" },
    { what: "isn't said to be vouched for", email_verified: undefined, end: "/ko/progress" },
    {
      what: "the provider vouches for",
      email_verified: true,
      end: "/ko/sign-in?next=%2Fko%2Fprogress&error=account_not_linked",
    },
  ])("that $what opens nobody's account", async ({ what, email_verified, end }) => {
    const owner = test.browser();
    await owner.mutate("accounts.signUp", victim);
    await owner.mutate("accounts.signIn", victim);
    const id = await start(owner);
    const thief = test.browser();
    const { email } = victim;
    expect(
      await signIn(thief, {
        sub: what,
        email,
        name: "Thief",
        ...(email_verified !== undefined && { email_verified }),
      }),
    ).toBe(end);
    expect((await thief.query("practice.exercise", { id, locale: "en" })).status).not.toBe(200);
    expect((await mine(thief))?.email ?? null).toBeNull();
  });

  it("that is missing makes an account without one", async () => {
    const browser = test.browser();
    expect(await signIn(browser, { sub: "no address", preferred_username: "mj" })).toBe("/ko/progress");
    expect(await mine(browser)).toMatchObject({ name: "mj", email: null });
  });
});

it("gives nobody a role, whatever the provider says", async () => {
  const browser = test.browser();
  const claims = { ...jun, sub: "boss", email: "boss@school.example", role: "operator", isAnonymous: true };
  await signIn(browser, claims);
  expect(await mine(browser)).toMatchObject({ role: "learner" });
});

describe("nobody is signed in", () => {
  const claims = { ...jun, sub: "nobody", email: "nobody@school.example" };

  it("by a token that another signed", async () => {
    const browser = test.browser();
    expect(await signIn(browser, claims, { forged: true })).toMatch(/^\/ko\/sign-in\?.*&error=/u);
    expect(await mine(browser)).toBeNull();
  });

  it("by what was begun in another browser", async () => {
    const [theirs, other] = [test.browser(), test.browser()];
    const back = provider.signIn(await begin(theirs), claims);
    expect(await other.comeBack(back)).toMatch(/^\/sign-in\?error=/u);
    expect(await mine(other)).toBeNull();
  });

  it("twice by one code", async () => {
    const browser = test.browser();
    const back = provider.signIn(await begin(browser), {
      ...claims,
      sub: "twice",
      email: "t@school.example",
    });
    expect(await browser.comeBack(back)).toBe("/ko/progress");
    await browser.mutate("accounts.signOut", undefined);
    expect(await browser.comeBack(back)).toMatch(/error=/u);
    expect(await mine(browser)).toBeNull();
  });

  it.each([
    "",
    "?error=access_denied",
    "?code=1&state=2",
    "?state=%00",
    "?code[]=1",
    `?code=${"x".repeat(500)}`,
  ])("by an address that ends in %j", async (search) => {
    const browser = test.browser();
    const end = await browser.comeBack(`http://127.0.0.1:3000/api/auth/callback/oidc${search}`);
    expect(end).toMatch(/^\/sign-in\?error=/u);
    expect(await mine(browser)).toBeNull();
  });
});

it.each(["https://evil.example", "//evil.example", "/", "/fr", "/ko\\evil", "/kon", "/ko\n"])(
  "ends at no page %j",
  async (page) => {
    expect((await test.browser().mutate("accounts.signInElsewhere", { page })).status).toBe(400);
  },
);

it("is deleted without a password, as there is none", async () => {
  const browser = test.browser();
  await signIn(browser, { ...jun, sub: "gone", email: "gone@school.example" });
  expect((await browser.mutate("accounts.delete", {})).status).toBe(200);
  expect(await test.db.account.count({ where: { accountId: "gone" } })).toBe(0);
});

it("says so where none is set, or it doesn't answer", async () => {
  const none = await testStride();
  const silent = await testStride({ provider: { ...provider.options, issuer: "http://127.0.0.1:1" } });
  const ask = async (of: typeof none) =>
    refusalOf(await of.browser().mutate("accounts.signInElsewhere", { page: "/en" }));
  expect(await ask(none)).toEqual({ status: 404, message: "not-found" });
  expect(await ask(silent)).toEqual({ status: 503, message: "provider-unavailable" });
  expect(dataOf(await none.browser().query("accounts.provider", undefined), z.unknown())).toBeNull();
  await Promise.all([none.close(), silent.close()]);
});

it.each([
  [{ name: " Jun ", email: "j@x.example", emailVerified: true }, "Jun", "j@x.example"],
  [{ name: "x".repeat(200) }, "x".repeat(80), undefined],
  [{ name: 7, email: ["a@b.example"], emailVerified: true }, "?", undefined],
  [{ email: "no address", emailVerified: true }, "no address", undefined],
  [{ email: "j@x.example", emailVerified: "true" }, "j", undefined],
])("takes from %j the name %j and the address %j", (profile, name, email) => {
  const person = personFrom(profile);
  expect(person.name).toBe(name);
  expect(person.emailVerified).toBe(email !== undefined);
  expect(person.email).toMatch(email ?? /^[\w-]{32}@no-address\.invalid$/u);
});
