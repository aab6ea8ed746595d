// Shows a page of ours where a page can't be reached. It keeps that page in both languages with its style sheets,
// and nothing else: no page that was visited, no answer, nothing of the api.

const worker = globalThis;
const cacheName = "stride-offline";
const pages = { en: "/en/offline", ko: "/ko/offline" };
/** A new version of the site has new words and styles: the pages are fetched anew when they are a day old. */
const longest = 24 * 60 * 60 * 1000;
const keptAt = "x-kept-at";

worker.addEventListener("install", (event) => {
  event.waitUntil(keep().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode !== "navigate" || request.method !== "GET") {
    // The offline page asks for its style sheets; of others none is kept.
    if (request.destination === "style") event.respondWith(fetch(request).catch(() => kept(request)));
    return;
  }
  event.respondWith(fetch(request).catch(() => kept(pageFor(request.url))));
  event.waitUntil(renew());
});

/** The language of the address that was asked for, or of the browser. */
function pageFor(url) {
  const [, locale] = new URL(url).pathname.split("/");
  return pages[locale] ?? (worker.navigator.language.startsWith("ko") ? pages.ko : pages.en);
}

async function kept(request) {
  const cache = await worker.caches.open(cacheName);
  return (await cache.match(request)) ?? worker.Response.error();
}

async function renew() {
  const cache = await worker.caches.open(cacheName);
  const page = await cache.match(pages.en);
  const age = Date.now() - Number(page?.headers.get(keptAt) ?? 0);
  // Without a connection the old ones are kept.
  if (age > longest) await keep().catch(() => undefined);
}

/** Fetches everything before it replaces anything, and without cookies: the pages are the same for everyone. */
async function keep() {
  const fetched = await Promise.all(Object.values(pages).map(fetchPage));
  const sheets = [...new Set(fetched.flatMap(({ html }) => styleSheets(html)))];
  const styles = await Promise.all(sheets.map(fetchNew));
  const cache = await worker.caches.open(cacheName);
  for (const old of await cache.keys()) await cache.delete(old);
  for (const { address, response } of fetched) await cache.put(address, response);
  for (const [at, sheet] of sheets.entries()) await cache.put(sheet, styles[at]);
}

async function fetchPage(address) {
  const original = await fetchNew(address);
  const html = withoutScripts(await original.text());
  const headers = new worker.Headers({
    "content-type": "text/html; charset=utf-8",
    [keptAt]: String(Date.now()),
  });
  const policy = original.headers.get("content-security-policy");
  if (policy) headers.set("content-security-policy", policy);
  return { address, html, response: new worker.Response(html, { headers }) };
}

async function fetchNew(address) {
  const response = await fetch(address, { credentials: "omit", cache: "no-store" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** The page stands at an address that isn't its own, which its scripts couldn't make sense of; it needs none. */
function withoutScripts(html) {
  return html
    .replace(/<script\b[^>]*>[^]*?<\/script>/g, "")
    .replace(/<link\b[^>]*\b(as="script"|rel="preload")[^>]*>/g, "");
}

function styleSheets(html) {
  return [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g)].map(([, href]) => href);
}
