import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { difficulties, fieldsOf, generate, kinds, locales, misconceptions, named } from "@stride/exercises";
import { found, secretsOf, unescaped } from "./found";
import { flight, html, prefetched } from "./payloads";
import { start, submit, visitor } from "./visitor";

/** An exercise of each kind, so that every level is there several times; the api's own tests go through all. */
const generated = [...kinds.keys()].map((kind, number) => {
  const difficulty = difficulties[number % difficulties.length] ?? 1;
  const seed = 40_000 + 11 * difficulty + kind.length;
  return {
    title: `${kind} ${difficulty}/${seed}`,
    link: { kind, difficulty, seed },
    path: `/try/${kind}/${difficulty}/${seed}`,
    exercise: generate(kind, difficulty, seed),
  };
});
const table = {
  title: "network-table worked-example",
  link: { kind: "network-table", name: "worked-example" },
  path: "/try/network-table/worked-example",
  exercise: named("network-table", "worked-example"),
};

for (const { title, link, path, exercise } of [...generated, table]) {
  test(`before an answer nobody is sent a key, a slip, a hint or a step of ${title}`, async ({ baseURL }) => {
    if (!exercise) throw new Error("no such exercise");
    const secrets = secretsOf(exercise);
    expect(secrets.length).toBeGreaterThan(40);
    const learner = visitor(baseURL);
    const id = await start(learner, link);
    const pages = locales.flatMap((locale) =>
      [path, `/practice/${id}`, `/practice/${id}?solution=1`, "/progress", "/practice"].map(
        (page) => `/${locale}${page}`,
      ),
    );
    const replies = [];
    for (const page of pages) {
      replies.push(await html(learner, page), await flight(learner, page));
      if (!page.includes("?")) replies.push(await prefetched(learner, page));
    }
    for (const locale of locales) {
      for (const [procedure, input] of [
        ["practice.preview", { link, locale }],
        ["practice.exercise", { id, locale }],
        ["progress.history", { locale }],
        ["progress.overview", { locale }],
      ] as const) {
        const reply = await learner.query(procedure, input);
        expect(reply.status).toBe(200);
        replies.push({ ...reply, what: procedure });
      }
    }
    // What isn't answered can't be looked up by asking for a hint out of order or for the solution without giving up.
    for (const [procedure, input] of [
      ["practice.hint", { exerciseId: id, number: 2, locale: "en" }],
      ["practice.solution", { exerciseId: id, giveUp: false, locale: "en" }],
    ] as const) {
      const reply = await learner.mutate(procedure, input);
      expect(reply.status).toBe(409);
      replies.push({ ...reply, what: procedure });
    }
    const unreadable = await submit(learner, id, { [fieldsOf(exercise)[0]?.id ?? ""]: "no idea" });
    expect(unreadable.text).toContain('"verdict":"unreadable"');
    replies.push({ ...unreadable, what: "an unreadable answer" });

    for (const { what, text } of replies) {
      expect({ what, found: found(text, secrets) }).toEqual({ what, found: [] });
    }
  });
}

test("the same search finds the key, the slip and the steps once there is an answer", async ({ baseURL }) => {
  const exercise = generate("output-shape", 1, 0);
  if (!exercise) throw new Error("no such exercise");
  const secrets = secretsOf(exercise);
  const learner = visitor(baseURL);
  const id = await start(learner, { kind: "output-shape", difficulty: 1, seed: 0 });
  await submit(learner, id, { shape: "33x33x20" });
  const steps = ["Channels. Each kernel makes one map, so 20 make 20.", "C_{\\text{out}}"];
  for (const load of [html, flight]) {
    const answered = found((await load(learner, `/en/practice/${id}`)).text, secrets);
    expect(answered).toEqual(expect.arrayContaining(["The padding is left out", "33x33x20"]));
    const solution = found((await load(learner, `/en/practice/${id}?solution=1`)).text, secrets);
    expect(solution).toEqual(expect.arrayContaining(steps));
  }
  const view = await learner.query("practice.exercise", { id, locale: "ko" });
  expect(found(view.text, secrets)).toEqual(
    expect.arrayContaining(["ignores-padding", "패딩이 빠졌습니다", "C_{\\text{out}}"]),
  );
});

test("a key in other clothes would be found too", () => {
  const secret: string = "(37, 37, 20)";
  const clothes = [
    JSON.stringify({ a: JSON.stringify(secret) }),
    encodeURIComponent(secret),
    Buffer.from(secret).toString("base64"),
    Buffer.from(`x${secret}`).toString("base64"),
    [...secret].toReversed().join(""),
    "<b>(37, 37<!-- -->, 20)</b>",
    "(37,&#x20;37, 20)",
  ];
  for (const text of clothes) expect(found(`before ${text} behind`, [secret]), text).toEqual([secret]);
});

const built = join(import.meta.dirname, "../.next");

/** What stands in the engine's source and nowhere else. */
const engine = {
  misconceptions: Object.entries(misconceptions).flatMap(([id, { name }]) => [id, name.en, name.ko]),
  steps: [
    "A dilated kernel covers more than it reads",
    "Each kernel makes one map",
    "One kernel. It spans every input channel.",
    "A pooling picks or averages what it sees",
    "커널 하나. 모든 입력 채널에 걸칩니다.",
    "\\text{kernels}",
    "N_{\\text{par}}",
  ],
  exercises: [
    "worked-example-with-bias",
    "How many parameters does the layer learn?",
    "no fit numbers for seed",
  ],
  // Zod checks what comes in, which is the server's work.
  zod: ["ZodError", "invalid_union", "unrecognized_keys"],
};
const markers = Object.values(engine).flat();

test("no script that a browser can load holds the engine or a misconception, and only a worker for files zod", async ({
  page,
}) => {
  const loaded = new Set<string>();
  page.on("request", (request) => {
    if (request.resourceType() === "script") loaded.add(new URL(request.url()).pathname);
  });
  for (const path of [
    "/en",
    "/en/practice",
    "/en/lesson",
    "/en/progress",
    "/en/reading",
    "/en/try/output-shape/1/5",
    "/ko/try/network-table/worked-example",
    "/en/no-such-page",
  ]) {
    await page.goto(path, { waitUntil: "networkidle" });
  }
  const scripts = filesUnder(join(built, "static")).filter((file) => file.endsWith(".js"));
  const names = new Set(scripts.map((file) => file.replace(built, "/_next")));
  expect([...loaded].filter((name) => name !== "/sw.js" && !names.has(name))).toEqual([]);
  expect(loaded.size).toBeGreaterThan(5);
  expect(scripts.length).toBeGreaterThan(10);
  const marked = scripts.flatMap((file) => {
    const text = unescaped(readFileSync(file, "utf8"));
    const found = markers.filter((marker) => text.includes(marker));
    return found.length > 0 ? [{ file, found }] : [];
  });
  // Who reads a file of a network in a worker of its own needs zod for it, and nothing of the exercises.
  expect(marked).toEqual([{ file: expect.any(String), found: engine.zod }]);
  expect(marked.filter(({ file }) => loaded.has(file.replace(built, "/_next")))).toEqual([]);
  const worker = readFileSync(join(import.meta.dirname, "../public/sw.js"), "utf8");
  expect(markers.filter((marker) => worker.includes(marker))).toEqual([]);
});

test("every one of these marks is in what the server runs, so the search would find it", () => {
  const files = filesUnder(join(built, "server")).filter((file) => file.endsWith(".js"));
  const text = files.map((file) => unescaped(readFileSync(file, "utf8"))).join("\n");
  expect(markers.filter((marker) => !text.includes(marker))).toEqual([]);
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
