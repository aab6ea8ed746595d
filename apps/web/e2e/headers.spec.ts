import { createServer } from "node:http";
import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { plainWords, school } from "./school";
import { type Reply, start, submit, visitor } from "./visitor";

/** Seeds of ten digits, so that one learner's page can be told from another's by them. */
const seeds = { alice: 1_234_567_891, bob: 1_876_543_219 };

async function learnerWith(baseURL: string | undefined, seed: number) {
  const learner = visitor(baseURL);
  const id = await start(learner, { kind: "output-shape", difficulty: 1, seed });
  await submit(learner, id, { shape: `1x1x${seed % 1000}` });
  return { learner, id, seed: String(seed) };
}

/** Ways that once led past a check in Next.js, or around a page to its data. */
const ways = (
  room: string,
  id: string,
): { readonly path: string; readonly headers: Record<string, string> }[] => {
  const path = `/en/${room}/${id}`;
  const skipped = ["middleware", "src/middleware", "proxy", "src/proxy", "pages/_middleware"].flatMap(
    (file) => [file, Array.from({ length: 5 }, () => file).join(":")],
  );
  const flight = { rsc: "1" };
  const prefetch = { ...flight, "next-router-prefetch": "1" };
  return [
    ...skipped.map((value) => ({ path, headers: { "x-middleware-subrequest": value } })),
    ...[
      "x-middleware-subrequest-id",
      "x-middleware-rewrite",
      "x-matched-path",
      "x-invoke-path",
      "x-now-route-matches",
      "x-nextjs-data",
      "x-original-url",
      "x-rewrite-url",
    ].map((name) => ({ path: `/en/${room}/nobody`, headers: { [name]: path } })),
    { path, headers: { "x-nextjs-data": "1" } },
    { path, headers: { "x-middleware-prefetch": "1" } },
    { path: `${path}?_rsc=1`, headers: flight },
    { path: `${path}?_rsc=1`, headers: prefetch },
    ...["/_tree", "/_full", "/_head", "/_index", "/$d$locale", `/${room}/$d$id/__PAGE__`, "/__PAGE__"].map(
      (segment) => ({
        path: `${path}?_rsc=1`,
        headers: { ...prefetch, "next-router-segment-prefetch": segment },
      }),
    ),
    ...[
      ".rsc",
      ".prefetch.rsc",
      ".segments/_tree.segment.rsc",
      ".segments/__PAGE__.segment.rsc",
      ".json",
      ".txt",
      "/",
      "?solution=1",
      "%2f",
      ";a",
    ].map((suffix) => ({ path: `${path}${suffix}`, headers: {} })),
    { path: `/_next/data/build/en/${room}/${id}.json`, headers: {} },
    { path: `/en/${room}/./${id}`, headers: {} },
    { path: `/en/x/..%2f${room}/${id}`, headers: {} },
    { path: `/EN/${room}/${id}`, headers: {} },
    { path: `/ko/${room}/${id}`, headers: {} },
    {
      path,
      headers: { "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1", forwarded: "for=127.0.0.1" },
    },
    { path, headers: { cookie: "stride.session_token=x", authorization: "Bearer x" } },
  ];
};

test("no header and no suffix leads past the check to somebody else's exercise", async ({ baseURL }) => {
  const alice = await learnerWith(baseURL, seeds.alice);
  const bob = await learnerWith(baseURL, seeds.bob);
  const nobody = visitor(baseURL);
  let shown = 0;
  for (const { path, headers } of ways("practice", alice.id)) {
    for (const intruder of [bob.learner, nobody]) {
      const reply = await intruder.send(path, { headers });
      expect({ path, headers, seen: reply.text.includes(alice.seed) }).toEqual({
        path,
        headers,
        seen: false,
      });
      expect(reply.status).toBeLessThan(500);
      expectSecretive(reply);
    }
    if ((await alice.learner.send(path, { headers })).text.includes(alice.seed)) shown++;
  }
  // The same ways do lead its owner there, so it is not the ways that are closed.
  expect(shown).toBeGreaterThan(15);
});

test("nor to a class that one doesn't teach or learn in", async ({ baseURL }) => {
  const title = "A title that is nowhere else";
  const own = await school(baseURL, { words: { ...plainWords, assignment: title } });
  const outsider = visitor(baseURL);
  await start(outsider, { kind: "output-shape", difficulty: 1, seed: 5 });
  for (const [room, owner, intruder] of [
    ["teach/assignments", own.teacher, own.learner],
    ["work", own.learner, outsider],
  ] as const) {
    let shown = 0;
    for (const { path, headers } of ways(room, own.assignmentId)) {
      const reply = await intruder.send(path, { headers });
      const seen = reply.text.includes(title);
      expect({ path, headers, seen }).toEqual({ path, headers, seen: false });
      expect(reply.status).toBeLessThan(500);
      expectSecretive(reply);
      if ((await owner.send(path, { headers })).text.includes(title)) shown++;
    }
    expect(shown).toBeGreaterThan(15);
  }
});

test("somebody else's exercise is missing exactly like one that never was", async ({ baseURL }) => {
  const alice = await learnerWith(baseURL, seeds.alice);
  const bob = await learnerWith(baseURL, seeds.bob);
  const never = [...alice.id].toReversed().join("");
  for (const learner of [bob.learner, visitor(baseURL)]) {
    await learner.send("/en");
    for (const more of ["", "?solution=1"]) {
      const foreign = await learner.send(`/en/practice/${alice.id}${more}`);
      const missing = await learner.send(`/en/practice/${never}${more}`);
      expect([foreign.status, missing.status]).toEqual([404, 404]);
      expect(withoutChance(foreign, alice.id)).toBe(withoutChance(missing, never));
      expect(headersOf(foreign, alice.id)).toEqual(headersOf(missing, never));
    }
  }
  const [foreign, missing] = await Promise.all(
    [alice.id, never].map((id) => bob.learner.query("practice.exercise", { id, locale: "en" })),
  );
  expect(foreign?.status).toBe(404);
  expect(foreign?.text).toBe(missing?.text);
});

const nonceOf = ({ headers }: Reply) =>
  /'nonce-([^']+)'/u.exec(headers.get("content-security-policy") ?? "")?.[1] ?? "no nonce";

/** What differs from one reply to the next even for the same thing is left out: the flight's rows come in any order. */
function withoutChance(reply: Reply, id: string): string {
  const plain = reply.text.replaceAll(nonceOf(reply), "NONCE").replaceAll(id, "ID");
  const piece = /<script nonce="NONCE">self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/gu;
  const flight = [...plain.matchAll(piece)].map(([, text = '""']) => String(JSON.parse(text))).join("");
  expect(flight).toContain("ID");
  return `${plain.replace(piece, "")}\n${flight.split("\n").toSorted().join("\n")}`;
}

/** Whether a style sheet is announced in a header hangs on how soon it is known. */
const headersOf = (reply: Reply, id: string) =>
  [...reply.headers]
    .filter(([name]) => !["date", "content-length", "link"].includes(name))
    .map(([name, value]) => `${name}: ${value.replaceAll(nonceOf(reply), "NONCE").replaceAll(id, "ID")}`);

test("two learners who load pages at the same time never see one another's", async ({ baseURL }) => {
  const both = [await learnerWith(baseURL, seeds.alice), await learnerWith(baseURL, seeds.bob)] as const;
  const [alice, bob] = both;
  const loads = Array.from({ length: 100 }, (_, at) => at);
  const load = async ({ learner, id, seed }: typeof alice, other: typeof alice, at: number) => {
    const locale = at % 2 === 0 ? "en" : "ko";
    const isHistory = at % 4 === 3;
    const path = isHistory ? `/${locale}/progress` : `/${locale}/practice/${id}`;
    const isFlight = at % 3 === 0;
    const reply = isFlight
      ? await learner.send(`${path}?_rsc=1`, { headers: { rsc: "1" } })
      : await learner.send(path);
    expect(reply.status).toBe(200);
    expect(reply.text).toContain(isHistory ? id : seed);
    expect(reply.text.includes(other.id) || reply.text.includes(other.seed)).toBe(false);
    expect(reply.headers.get("cache-control")).toMatch(/private.*no-store/u);
  };
  // Four at a time, in turns.
  for (let at = 0; at < loads.length; at += 2) {
    await Promise.all([
      load(alice, bob, at),
      load(bob, alice, at),
      load(bob, alice, at + 1),
      load(alice, bob, at + 1),
    ]);
  }
});

test("no page may be kept by a cache between the server and its reader", async ({ baseURL }) => {
  const { learner, id } = await learnerWith(baseURL, seeds.alice);
  for (const path of [
    "/en",
    "/ko",
    "/en/practice",
    `/en/practice/${id}`,
    `/en/practice/${id}?solution=1`,
    "/en/practice/nobody",
    "/en/lesson",
    "/en/progress",
    "/en/account",
    "/en/sign-in",
    "/en/sign-up?next=/en/progress",
    "/en/account/forgotten",
    "/en/account/reset/a-link-of-a-mail",
    "/en/invitation/a-link-that-was-used",
    "/en/operator/invitations",
    "/en/operator/mails",
    "/en/reading",
    "/en/privacy",
    "/en/accessibility",
    "/en/try/output-shape/1/5",
    "/en/no-such-page",
  ]) {
    for (const reply of [
      await learner.send(path),
      await learner.send(`${path}${path.includes("?") ? "&" : "?"}_rsc=1`, { headers: { rsc: "1" } }),
    ]) {
      expect({ path, cache: reply.headers.get("cache-control") }).toEqual({
        path,
        cache: expect.stringMatching(/private.*no-store/u),
      });
    }
  }
  for (const reply of [
    await learner.query("practice.exercise", { id, locale: "en" }),
    await learner.query("progress.history", { locale: "en" }),
    await learner.query("practice.exercise", { id: "nobody", locale: "en" }),
  ]) {
    expect(reply.headers.get("cache-control")).toBe("private, no-store");
  }
});

/** The shapes by which server functions were attacked. Nothing here ever had one. */
const flights = [
  { 0: '["$F1"]', 1: '{"id":"child_process#execSync","bound":["true"]}' },
  {
    0: '{"then":"$1:__proto__:then","status":"resolved_model","value":"{\\"then\\":\\"$B0\\"}"}',
    1: '"$@0"',
  },
  { 0: '{"then":"$1:constructor:constructor"}', 1: "{}" },
  { 0: `["${"$Q".repeat(2000)}"]` },
  { $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"7f00000000000000000000000000000000000000ab","bound":"$@1"}' },
  { $ACTION_ID_7f00000000000000000000000000000000000000ab: "" },
  { 0: "[".repeat(5000) },
] as const;

test("a call of a server function, in any shape, is refused and harms nothing", async ({ baseURL }) => {
  const { learner, id, seed } = await learnerWith(baseURL, seeds.alice);
  const paths = [
    "/en",
    `/en/practice/${id}`,
    "/en/try/output-shape/1/5",
    "/en/no.such",
    "/",
    "/api/trpc/practice.start",
  ];
  const actions = ["x", "7f00000000000000000000000000000000000000ab", ""];
  for (const path of paths) {
    for (const [at, fields] of flights.entries()) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      const action = { "next-action": actions[at % actions.length] ?? "" };
      for (const init of [
        { body: form },
        { body: form, headers: action },
        { body: JSON.stringify(fields), headers: { ...action, "content-type": "text/plain;charset=UTF-8" } },
        { body: new URLSearchParams(fields) },
      ]) {
        const began = performance.now();
        const reply = await learner.send(path, { method: "POST", ...init });
        expect(reply.status).toBeGreaterThanOrEqual(400);
        expect(reply.status).toBeLessThan(500);
        expect(performance.now() - began).toBeLessThan(2000);
        expectSecretive(reply);
      }
    }
  }
  expect((await learner.send("/api/health")).status).toBe(200);
  expect((await learner.send(`/en/practice/${id}`)).text).toContain(seed);
});

test("pages are only looked at: every other method is refused", async ({ baseURL }) => {
  const learner = visitor(baseURL);
  for (const path of [
    "/",
    "/en",
    "/en/progress",
    "/en/sign-in",
    "/en/account/reset/a-link-of-a-mail",
    "/en/try/output-shape/1/5",
    "/en/no.such",
  ]) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const { status, text } = await learner.send(path, { method, redirect: "manual" });
      expect({ path, method, status, text }).toEqual({ path, method, status: 405, text: "" });
    }
    expect((await learner.send(path, { method: "HEAD" })).status).toBeLessThan(405);
  }
  for (const method of ["POST", "PUT", "DELETE"]) {
    expect((await learner.send("/api/health", { method })).status).toBe(405);
  }
});

test("a body that is too long, no JSON or from a foreign page is refused in so many words", async ({
  baseURL,
}) => {
  const { learner, id } = await learnerWith(baseURL, seeds.alice);
  const json = { "content-type": "application/json" };
  const input = JSON.stringify({
    exerciseId: id,
    attemptId: crypto.randomUUID(),
    answer: { shape: "1x1x1" },
    locale: "en",
  });
  const cases = [
    { status: 413, message: "too-large", headers: json, body: JSON.stringify({ a: "x".repeat(1_000_000) }) },
    { status: 400, message: "bad-request", headers: json, body: "{kind:" },
    { status: 400, message: "bad-request", headers: json, body: "" },
    { status: 400, message: "bad-request", headers: json, body: "\u0000\ud800" },
    { status: 400, message: "bad-request", headers: json, body: '{"__proto__":{"answer":{}}}' },
    {
      status: 415,
      message: "unsupported-media-type",
      headers: { "content-type": "text/plain" },
      body: input,
    },
    {
      status: 415,
      message: "unsupported-media-type",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: input,
    },
    {
      status: 403,
      message: "foreign-origin",
      headers: { ...json, origin: "https://evil.example" },
      body: input,
    },
    { status: 403, message: "foreign-origin", headers: { ...json, origin: "null" }, body: input },
    {
      status: 403,
      message: "foreign-origin",
      headers: { ...json, "sec-fetch-site": "cross-site" },
      body: input,
    },
  ];
  for (const { status, message, headers, body } of cases) {
    const reply = await learner.send("/api/trpc/practice.submit", { method: "POST", headers, body });
    expect({ status: reply.status, text: reply.text }).toEqual({
      status,
      text: expect.stringContaining(`"message":"${message}"`),
    });
    expectSecretive(reply);
  }
  const history = await learner.query("progress.history", { locale: "en" });
  expect(history.text).toContain('"attempts":1');
});

test("an address that makes no sense is answered shortly, and says nothing of the server", async ({
  baseURL,
}) => {
  const { hostname, port } = new URL(baseURL ?? "");
  for (const path of [
    "/en/%ff",
    "/%c0%bc",
    "/en/practice/%E0%A4%A",
    "/api/trpc/%ff",
    "/en/%00",
    "/en/progress?before=%ff",
    "/en/..%2f..%2f..%2fetc%2fpasswd",
    "/_next/static/../../../package.json",
    "/_next/static/..%2f..%2f..%2fpackage.json",
    "/.env",
    "/en/practice/' OR 1=1 --".replaceAll(" ", "%20"),
    `/en/${"a/".repeat(2000)}`,
    `/en?x=${"a".repeat(12_000)}`,
    "/api/trpc/practice.exercise?input=%7B",
    "/api/trpc/practice.exercise?input=%7B%22id%22:%22'%22,%22locale%22:%22en%22%7D",
    "/api/trpc/__proto__",
    "/en/try/constructor/1/5",
    "/en/try/network-table/__proto__",
    "/en/try/output-shape/1/99999999999999",
  ]) {
    const reply = await raw(
      hostname,
      Number(port),
      `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`,
    );
    expect(reply, path).toMatch(/^HTTP\/1\.1 \d{3} /u);
    expectSecretive({ text: reply });
    // A server error is no leak, but only Next's own bare one is let pass.
    if (/^HTTP\/1\.1 5/u.test(reply))
      expect(reply, path).toMatch(/\r\n\r\n(?:15\r\n)?Internal Server Error/u);
  }
  for (const [path, host] of [
    ["//evil.example/", undefined],
    ["/%5Cevil.example", undefined],
    ["/en/..//evil.example", undefined],
    ["//evil.example/%2e%2e", undefined],
    ["/", "evil.example"],
  ] as const) {
    const reply = await raw(
      hostname,
      Number(port),
      `GET ${path} HTTP/1.1\r\nHost: ${host ?? hostname}\r\nConnection: close\r\n\r\n`,
    );
    const to = /^location: (.*)$/imu.exec(reply)?.[1]?.trim() ?? "/";
    expect({ path, to }).toEqual({ path, to: expect.stringMatching(/^\/(?![/\\])/u) });
  }
});

test("the server fetches nothing for others", async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? "");
  let hits = 0;
  const bait = createServer((_, response) => {
    hits++;
    response.end("caught");
  });
  await new Promise<void>((resolve) => bait.listen(0, "127.0.0.1", resolve));
  const address = bait.address();
  const target = typeof address === "object" && address ? `127.0.0.1:${address.port}` : "";
  try {
    expect(await (await fetch(`http://${target}/`)).text()).toBe("caught");
    expect(hits).toBe(1);
    for (const lines of [
      `GET /_next/image?url=${encodeURIComponent(`http://${target}/x.png`)}&w=64&q=75 HTTP/1.1\r\nHost: ${hostname}`,
      `GET http://${target}/ HTTP/1.1\r\nHost: ${hostname}`,
      `GET http://${target}/ HTTP/1.1\r\nHost: ${target}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==`,
      `GET /en HTTP/1.1\r\nHost: ${target}\r\nx-forwarded-host: ${target}`,
      `GET /en HTTP/1.1\r\nHost: ${hostname}\r\nx-middleware-rewrite: http://${target}/`,
      `POST /en HTTP/1.1\r\nHost: ${target}\r\nOrigin: http://${target}\r\nNext-Action: x\r\nContent-Length: 2\r\n\r\n[]`,
      `CONNECT ${target} HTTP/1.1\r\nHost: ${target}`,
    ]) {
      await raw(
        hostname,
        Number(port),
        `${lines}\r\n${/Connection:/u.test(lines) ? "" : "Connection: close\r\n"}\r\n`,
      );
    }
    expect(hits).toBe(1);
    expect((await visitor(baseURL).send("/api/health")).status).toBe(200);
  } finally {
    bait.close();
  }
});

/** Sends what fetch wouldn't, and gives all that comes back, or nothing where the line is cut. */
function raw(host: string, port: number, request: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => socket.write(request));
    let reply = "";
    socket.setTimeout(3000, () => socket.destroy());
    socket.on("data", (chunk) => (reply += chunk.toString()));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(reply));
  });
}

/** No stack, path or SQL is in an answer. */
function expectSecretive({ text }: Pick<Reply, "text">): void {
  expect(text).not.toMatch(
    /^\s*at .+:\d+|node_modules|SQLITE|[Pp]risma|\bSELECT \b|file:\/\/|\/(?:home|root|tmp|usr)\/|\.tsx?\b|ZodError/mu,
  );
}
