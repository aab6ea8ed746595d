import { expect, test } from "@playwright/test";
import { chunks, foreignMarkup, markup, payloads, scripts, watched } from "./hostile";
import { visitor } from "./visitor";

test("the corpus is some hundred different payloads, and half of what is markup runs where nothing stops it", async ({
  page,
}) => {
  expect(payloads.length).toBeGreaterThan(500);
  const incidents = await watched(page);
  let body = "";
  await page.route("**/control", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><title>control</title>${body}` }),
  );
  let ran = 0;
  for (body of markup) {
    const before = incidents.length;
    await page.goto("/control");
    await page.waitForTimeout(100);
    expect(await foreignMarkup(page)).not.toEqual([]);
    if (incidents.length > before) ran++;
  }
  expect(ran).toBeGreaterThan(markup.length / 2);
  expect(new Set(incidents)).toEqual(new Set(["incident: executed"]));
});

test("were markup let in, our policy would still let nothing of it run", async ({ page, baseURL }) => {
  const policy = (await visitor(baseURL).send("/en")).headers.get("content-security-policy") ?? "";
  const incidents = await watched(page);
  await page.route("**/control", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "content-security-policy": policy },
      body: `<!doctype html><title>control</title>${[...markup, ...scripts].join("\n")}`,
    }),
  );
  await page.goto("/control");
  await expect.poll(() => incidents.length).toBeGreaterThan(5);
  expect(incidents.filter((incident) => incident.includes("executed"))).toEqual([]);
});

test("nothing typed or pasted into an answer box runs, before it is checked, after it and when it is kept", async ({
  page,
}) => {
  const incidents = await watched(page);
  await page.goto("/en/try/output-shape/1/5");
  const box = page.getByLabel("Output shape");
  for (const [at, payload] of payloads.filter((_, one) => one % 2 === 0).entries()) {
    await box.fill("");
    if (at % 2 === 0) await box.fill(payload);
    else await page.keyboard.insertText(payload);
    if (at % 20 !== 0) continue;
    await box.press("Enter");
    await expect(page.getByText("Not readable, not counted")).toBeVisible();
    expect(await foreignMarkup(page)).toEqual([]);
  }
  for (const payload of payloads.filter((_, at) => at % 100 === 0)) {
    await box.fill(payload);
    await page.reload();
    // Control characters don't survive in a box; the rest does.
    await expect(box).not.toHaveValue("");
    expect(await foreignMarkup(page)).toEqual([]);
  }
  expect(incidents).toEqual([]);
});

test("nothing typed into the cells of a table runs", async ({ page }) => {
  const incidents = await watched(page);
  await page.goto("/ko/try/network-table/1/3");
  const boxes = page.getByRole("textbox");
  const count = await boxes.count();
  for (const [at, payload] of payloads.filter((_, one) => one % 5 === 0).entries()) {
    await boxes.nth(at % count).fill(payload);
  }
  await page.getByRole("button", { name: "표 확인" }).click();
  await expect(page.locator(".is-unreadable, [aria-invalid=true]").first()).toBeVisible();
  expect(await foreignMarkup(page)).toEqual([]);
  expect(incidents).toEqual([]);
});

const places = [
  (text: string) => `/en/try/output-shape/1/${text}`,
  (text: string) => `/en/try/${text}/1/5`,
  (text: string) => `/ko/practice/${text}`,
  (text: string) => `/en/${text}`,
  (text: string) => `/${text}`,
  (text: string) => `/en/progress?before=${text}`,
  (text: string) => `/en/try/output-shape/1/5?solution=${text}&${text}=1#${text}`,
  (text: string) => `/en/privacy?_rsc=${text}`,
  (text: string) => `/en/sign-in?next=/en/${text}&error=${text}`,
  (text: string) => `/en/account/reset/${text}`,
  (text: string) => `/ko/invitation/${text}`,
];

for (const [at, place] of places.entries()) {
  test(`nothing put into the address ${place("…")} runs`, async ({ page }) => {
    const incidents = await watched(page);
    // Every second one, in turns; as many as fit into an address.
    const some = payloads.filter((_, one) => (one + at) % 2 === 0);
    for (const together of chunks(some, 36)) {
      const text = encodeURIComponent(together.join("").replaceAll("\u0000", ""));
      expect((await page.goto(place(text)))?.status()).toBeLessThan(405);
      expect(await foreignMarkup(page)).toEqual([]);
    }
    expect(incidents).toEqual([]);
  });
}

test("nothing put into a cookie, or another header that we read, runs or comes back as markup", async ({
  page,
  context,
  baseURL,
}) => {
  const incidents = await watched(page);
  const learner = visitor(baseURL);
  const some = payloads.filter((_, at) => at % 10 === 0);
  for (const payload of some) {
    const value = payload.replace(/[^\x21-\x7e]|[;,]/gu, "");
    const cookie = ["theme", "NEXT_LOCALE", "stride.session_token"]
      .map((name) => `${name}=${value}`)
      .join("; ");
    const reply = await learner.send("/en/practice", {
      headers: {
        cookie,
        "accept-language": value,
        "x-forwarded-host": value,
        "x-nonce": value,
        referer: value,
      },
    });
    expect(reply.status).toBe(200);
    expect(reply.text).not.toContain("__xss");
    expect(reply.headers.get("content-security-policy")).not.toContain("__xss");
  }
  for (const payload of some.slice(0, 12)) {
    const value = encodeURIComponent(payload);
    await context.addCookies(
      ["theme", "NEXT_LOCALE", "stride.session_token"].map((name) => ({ name, value, url: baseURL ?? "" })),
    );
    await page.goto("/en/practice");
    expect(await foreignMarkup(page)).toEqual([]);
  }
  expect(incidents).toEqual([]);
});

const pages = [
  "/en",
  "/ko",
  "/en/practice",
  "/en/lesson",
  "/en/progress",
  "/en/sign-in",
  "/ko/sign-up",
  "/en/account/forgotten",
  "/en/account/reset/a-link-of-a-mail",
  "/en/invitation/a-link-that-was-used",
  "/en/operator/mails",
  "/en/reading",
  "/en/privacy",
  "/en/accessibility",
  "/en/offline",
  "/en/try/output-shape/1/5",
  "/ko/try/network-table/worked-example",
  "/en/no-such-page",
  "/en/no/such.page",
  "/en/practice/nobody.s",
  "/en/api",
];

for (const path of pages) {
  test(`${path} has a strict policy with a nonce of its own, and the other headers`, async ({ baseURL }) => {
    const learner = visitor(baseURL);
    const [one, two] = [await learner.send(path), await learner.send(path)];
    const [first, second] = [one, two].map(({ headers }) => directivesOf(headers));
    const script = first?.get("script-src") ?? [];
    const nonce = nonceOf(script);
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(nonceOf(second?.get("script-src") ?? [])).not.toBe(nonce);
    expect(script.toSorted()).toEqual(["'self'", "'strict-dynamic'", `'nonce-${nonce}'`].toSorted());
    expect(first?.get("default-src")).toEqual(["'self'"]);
    expect(first?.get("style-src")).toEqual(["'self'"]);
    expect(first?.get("object-src")).toEqual(["'none'"]);
    expect(first?.get("base-uri")).toEqual(["'none'"]);
    expect(first?.get("frame-ancestors")).toEqual(["'none'"]);
    expect(first?.get("form-action")).toEqual(["'self'"]);
    expect(one.headers.get("x-content-type-options")).toBe("nosniff");
    expect(one.headers.get("referrer-policy")).toBe("same-origin");
    expect(one.headers.has("x-powered-by")).toBe(false);
    const tags = one.text.match(/<script\b[^>]*>/gu) ?? [];
    expect(tags.length).toBeGreaterThan(3);
    expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
  });
}

test("an address of odd signs is answered by the server itself, not asked for anew over the network", async ({
  baseURL,
}) => {
  const learner = visitor(baseURL);
  for (const path of ["/en/%E2%80%A8'%3E", "/en/a%0Ab", "/ko/a%09b", "/en/%5Cu003c", "/en/a%2F%2Fb"]) {
    const { status, headers } = await learner.send(path);
    expect({ path, status }).toEqual({ path, status: 404 });
    expect({ path, rewritten: headers.get("x-middleware-rewrite") }).toEqual({ path, rewritten: null });
  }
});

test("addresses that could pass for files or for the api are pages with a policy too, or no pages", async ({
  baseURL,
}) => {
  const learner = visitor(baseURL);
  for (const path of [
    "/no.such",
    "/api-docs",
    "/api/nothing",
    "/api/trpc/a/b",
    "/_next/nothing",
    "/_next/image?url=/icon.svg&w=64&q=75",
  ]) {
    const { status, headers } = await learner.send(path);
    expect({ path, status }).toEqual({ path, status: 404 });
    const isPage = headers.get("content-type")?.includes("html") ?? false;
    expect({ path, safe: !isPage || headers.has("content-security-policy") }).toEqual({ path, safe: true });
  }
});

function directivesOf(headers: Headers): Map<string, string[]> {
  const policy = headers.get("content-security-policy") ?? "";
  return new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...values] = directive.trim().split(/\s+/u);
      return [name, values];
    }),
  );
}

const nonceOf = (sources: readonly string[]) => /'nonce-([^']+)'/u.exec(sources.join(" "))?.[1] ?? "";
