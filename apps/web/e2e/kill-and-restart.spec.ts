import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import BetterSqlite3 from "better-sqlite3";
import { z } from "zod";
import {
  healthy,
  migrate,
  ownPlace,
  type Place,
  removePlace,
  type Running,
  startAsDocumented,
  startServer,
} from "./own-server";
import { start, submit, type Visitor, visitor } from "./visitor";

/** Milliseconds that an empty program takes to start beside some other tests. */
const EMPTY_START = 150;

const KILLS = 5;
const CLIENTS = 8;
const LEAST_ACKNOWLEDGED = 200;

/** 36 × 36 with 6 channels through 20 kernels of 4 × 4, padding 2. Worked out by hand; the engine isn't asked. */
const link = { kind: "output-shape", difficulty: 1, seed: 0 } as const;
const right = "37x37x20";
const typed = ["33x33x20", "1x2x3", "33x33x20", right, "36x36x20", right] as const;

interface Attempt {
  readonly id: string;
  readonly exerciseId: string;
  readonly text: string;
  readonly learner: Visitor;
  /** The reply that a learner saw. */
  acknowledged: string | undefined;
}

test("kill -9 loses no acknowledged answer and counts none twice", async () => {
  const seed = Number(process.env["KILL_SEED"] ?? Date.now() % 2 ** 31);
  const place = await ownPlace();
  let server: Running | undefined;
  try {
    migrate(place);
    server = startServer(place);
    const run: Run = { attempts: [], inFlight: 0, retried: 0, surprises: [], done: false };
    const figures = await killWhileAnswering(place, server, chance(seed), run, (next) => (server = next));
    const replayed = await replay(run.attempts);
    server.signal("SIGKILL");
    await server.ended;

    const restarts = figures.restarts.map((time) => Math.round(time));
    const acknowledged = run.attempts.filter((attempt) => attempt.acknowledged !== undefined);
    console.log(
      `seed ${seed}: ${figures.inFlightAtKill.length} kills with ${figures.inFlightAtKill.join(", ")} requests in flight, ` +
        `${acknowledged.length} acknowledged, ${run.retried} requests sent again, ` +
        `${replayed} replayed, restarts ${restarts.join(", ")} ms`,
    );

    expect(run.surprises).toEqual([]);
    expect(judge(place.database, run.attempts)).toEqual([]);
    // Else nothing was proven.
    expect(acknowledged.length).toBeGreaterThanOrEqual(LEAST_ACKNOWLEDGED);
    expect(acknowledged.length).toBe(run.attempts.length);
    expect(figures.inFlightAtKill.filter((count) => count > 0).length).toBeGreaterThanOrEqual(KILLS * 0.3);
    expect(run.retried).toBeGreaterThan(0);
    expect(replayed).toBeGreaterThanOrEqual(100);
    // The quickest is the server's own time; what the others took longer, the machine was busy with other tests. One that
    // is so busy that even an empty program starts slowly gives it as much longer.
    const slowness = Math.max(1, Math.min(...figures.emptyStarts) / EMPTY_START);
    expect(Math.min(...restarts)).toBeLessThanOrEqual(5000 * slowness);
    expectJudgeToNotice(place, run.attempts);
  } finally {
    server?.signal("SIGKILL");
    await server?.ended;
    removePlace(place);
  }
});

interface Run {
  readonly attempts: Attempt[];
  inFlight: number;
  retried: number;
  readonly surprises: string[];
  done: boolean;
}

async function killWhileAnswering(
  place: Place,
  first: Running,
  random: () => number,
  run: Run,
  onStart: (server: Running) => void,
) {
  let server = first;
  await healthy(place, server);
  const clients = Array.from({ length: CLIENTS }, () => answer(place, run));
  const inFlightAtKill: number[] = [];
  const restarts: number[] = [];
  const emptyStarts: number[] = [];
  const acknowledged = () => run.attempts.filter((attempt) => attempt.acknowledged !== undefined).length;
  for (let kill = 0; kill < KILLS; kill++) {
    const before = acknowledged();
    await until(() => acknowledged() >= before + CLIENTS);
    await pause(50 + random() * 600);
    inFlightAtKill.push(run.inFlight);
    server.signal("SIGKILL");
    await server.ended;
    server = startServer(place);
    onStart(server);
    restarts.push(await healthy(place, server));
    emptyStarts.push(emptyStart());
  }
  const enough = LEAST_ACKNOWLEDGED + CLIENTS;
  await until(() => acknowledged() >= enough);
  run.done = true;
  await Promise.all(clients);
  return { inFlightAtKill, restarts, emptyStarts };
}

function emptyStart(): number {
  const started = performance.now();
  spawnSync(process.execPath, ["-e", "0"]);
  return performance.now() - started;
}

/** A client that answers until it is told to stop, and sends again, as the same attempt, whatever got no reply. */
async function answer(place: Place, run: Run): Promise<void> {
  const learner = visitor(place.address);
  const begin = () => insist(run, () => start(learner, link));
  let exerciseId = await begin();
  for (let at = 1; !run.done; at++) {
    if (at % 12 === 0) exerciseId = await begin();
    const text = typed[at % typed.length] ?? right;
    const attempt: Attempt = { id: crypto.randomUUID(), exerciseId, text, learner, acknowledged: undefined };
    run.attempts.push(attempt);
    const reply = await insist(run, () => send(attempt));
    if (reply.status === 200) attempt.acknowledged = reply.text;
    if (reply.status !== 200 || !isRight(reply.text, attempt)) run.surprises.push(reply.text);
    await pause(15);
  }
}

const send = ({ learner, exerciseId, text, id }: Attempt) => submit(learner, exerciseId, { shape: text }, id);

async function insist<Reply>(run: Run, request: () => Promise<Reply>): Promise<Reply> {
  for (;;) {
    run.inFlight++;
    const reply = await request().catch(() => undefined);
    run.inFlight--;
    if (reply !== undefined) return reply;
    run.retried++;
    await pause(50);
  }
}

/** Sends answers that were acknowledged, many by a server that is long gone, once more: the replies must be the same bytes. */
async function replay(attempts: readonly Attempt[]): Promise<number> {
  const some = attempts.filter((_, at) => at % 2 === 0);
  for (const attempt of some) {
    // Two tabs may do it at the same moment.
    const replies = await Promise.all([send(attempt), send(attempt)]);
    for (const { text } of replies) expect(text).toBe(attempt.acknowledged);
  }
  return some.length;
}

const replyOf = z.object({
  result: z.object({
    data: z.object({ id: z.string(), number: z.number(), verdict: z.string(), score: z.number() }),
  }),
});

function isRight(text: string, attempt: Attempt): boolean {
  const reply = replyOf.safeParse(JSON.parse(text)).data?.result.data;
  return (
    reply?.id === attempt.id &&
    reply.verdict === verdictOf(attempt.text) &&
    reply.score === scoreOf(attempt.text)
  );
}

const verdictOf = (text: string) => (text === right ? "correct" : "incorrect");
const scoreOf = (text: string) => (text === right ? 1 : 0);

const attemptRow = z.object({
  id: z.string(),
  exerciseId: z.string(),
  number: z.number(),
  answer: z.string(),
  verdict: z.string(),
  score: z.number(),
  createdAt: z.unknown(),
  diagnoses: z.number(),
});
const exerciseRow = z.object({
  id: z.string(),
  firstVerdict: z.string().nullable(),
  firstScore: z.number().nullable(),
  firstTime: z.number(),
  bestScore: z.number(),
  solvedAt: z.unknown(),
});

/** Reads the file by a connection of its own, and says all that is not as the learners were told. */
function judge(path: string, sent: readonly Attempt[]): string[] {
  const file = new BetterSqlite3(path, { fileMustExist: true });
  try {
    const integrity = file.pragma("integrity_check", { simple: true });
    const rows = z
      .array(attemptRow)
      .parse(
        file
          .prepare(
            `SELECT *, (SELECT count(*) FROM Diagnosis WHERE attemptId = Attempt.id) AS diagnoses FROM Attempt ORDER BY exerciseId, number`,
          )
          .all(),
      );
    const exercises = z.array(exerciseRow).parse(file.prepare("SELECT * FROM Exercise").all());
    return [
      ...(integrity === "ok" ? [] : [`integrity: ${String(integrity)}`]),
      ...misjudged(rows, sent),
      ...exercises.flatMap((exercise) => miscounted(exercise, rows)),
    ];
  } finally {
    file.close();
  }
}

type AttemptRow = z.output<typeof attemptRow>;

function misjudged(rows: readonly AttemptRow[], sent: readonly Attempt[]): string[] {
  const known = new Map(sent.map((attempt) => [attempt.id, attempt]));
  const stored = new Set(rows.map(({ id }) => id));
  const lost = sent.filter(({ id, acknowledged }) => acknowledged !== undefined && !stored.has(id));
  return [
    ...lost.map(({ id }) => `${id} was acknowledged and is lost`),
    ...rows.flatMap((row) => {
      const attempt = known.get(row.id);
      if (!attempt) return [`${row.id} was never sent, or counts twice`];
      const same =
        row.exerciseId === attempt.exerciseId &&
        row.answer === JSON.stringify({ shape: attempt.text }) &&
        row.verdict === verdictOf(attempt.text) &&
        row.score === scoreOf(attempt.text) &&
        (attempt.text !== "33x33x20" || row.diagnoses === 1);
      const told =
        attempt.acknowledged === undefined ? undefined : replyOf.parse(JSON.parse(attempt.acknowledged));
      const number = told?.result.data.number ?? row.number;
      return same && number === row.number ? [] : [`${row.id} is stored otherwise than it was told`];
    }),
  ];
}

function miscounted(exercise: z.output<typeof exerciseRow>, all: readonly AttemptRow[]): string[] {
  const rows = all.filter(({ exerciseId }) => exerciseId === exercise.id);
  const first = rows[0];
  const solved = rows.find(({ verdict }) => verdict === "correct");
  const counted = {
    firstVerdict: first?.verdict ?? null,
    firstScore: first?.score ?? null,
    firstTime: first?.verdict === "correct" ? 1 : 0,
    bestScore: Math.max(0, ...rows.map(({ score }) => score)),
    solvedAt: solved?.createdAt ?? null,
  };
  const { id, ...kept } = exercise;
  const gapless = rows.every(({ number }, at) => number === at + 1);
  return [
    ...(gapless ? [] : [`the attempts of ${id} are not numbered from 1 without a gap`]),
    ...(JSON.stringify(kept) === JSON.stringify(counted)
      ? []
      : [`${id} keeps ${JSON.stringify(kept)}, a recount gives ${JSON.stringify(counted)}`]),
  ];
}

/** The judge is worth something only if it would have noticed: each break of the file must be named. */
function expectJudgeToNotice({ folder, database }: Place, attempts: readonly Attempt[]): void {
  const breaks = [
    ["DELETE FROM Attempt WHERE number = 2", /is lost/u],
    [
      `INSERT INTO Attempt (id, exerciseId, learnerId, number, answer, reading, grade, verdict, score, hintsUsed, engineVersion, elapsed, createdAt) SELECT 'again-' || id, exerciseId, learnerId, number + 1000, answer, reading, grade, verdict, score, hintsUsed, engineVersion, elapsed, createdAt FROM Attempt`,
      /counts twice/u,
    ],
    [
      "UPDATE Attempt SET number = number + 1 WHERE number = (SELECT max(number) FROM Attempt)",
      /without a gap/u,
    ],
    ["UPDATE Exercise SET bestScore = 0 WHERE bestScore = 1", /a recount gives/u],
    ["UPDATE Exercise SET solvedAt = createdAt", /a recount gives/u],
    ["UPDATE Attempt SET verdict = 'partial' WHERE number = 1", /otherwise than it was told/u],
  ] as const;
  for (const [sql, complaint] of breaks) {
    const broken = join(folder, "broken.db");
    copyFileSync(database, broken);
    const file = new BetterSqlite3(broken);
    file.exec(sql);
    file.close();
    expect(judge(broken, attempts).join("\n")).toMatch(complaint);
  }
}

test("a session, a draft and the history outlive a stop and a start", async ({ browser }) => {
  const place = await ownPlace();
  let server = startAsDocumented(place);
  const page = await browser.newPage();
  try {
    await healthy(place, server);
    await page.goto(`${place.address}/en/try/output-shape/1/0`);
    await page.getByLabel("Output shape").fill("33x33x20");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Wrong: The padding is left out")).toBeVisible();
    await expect(page).toHaveURL(/\/practice\//u);
    await page.getByLabel("Output shape").fill("37x37x2");
    await expect(page.getByText("Saved on this device")).toBeVisible();
    const exercise = page.url();

    const learners = await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        const learner = visitor(place.address);
        return { learner, exerciseId: await start(learner, link), id: crypto.randomUUID() };
      }),
    );
    const asked = learners.map(({ learner, exerciseId, id }) =>
      submit(learner, exerciseId, { shape: right }, id).catch(() => undefined),
    );
    server.signal("SIGTERM");
    const answered = await Promise.all(asked);
    expect(await server.ended, server.said()).toBe(0);

    server = startAsDocumented(place);
    await healthy(place, server);
    for (const [at, { learner, exerciseId, id }] of learners.entries()) {
      const again = await submit(learner, exerciseId, { shape: right }, id);
      expect(again.status).toBe(200);
      // What was answered while the server was asked to end was kept before it ended.
      expect(again.text).toBe(answered[at]?.text ?? again.text);
      expect(again.text).toContain('"number":1');
    }
    await page.reload();
    await expect(page).toHaveURL(exercise);
    await expect(page.getByLabel("Output shape")).toHaveValue("37x37x2");
    await page.getByLabel("Output shape").press("End");
    await page.keyboard.type("0");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toContainText("Right.");
    await page.goto(`${place.address}/en/progress`);
    await expect(page.getByText("2 tries")).toBeVisible();
    await expect(page.getByText("The padding is left out").first()).toBeVisible();
    server.signal("SIGTERM");
    expect(await server.ended, server.said()).toBe(0);
  } finally {
    server.signal("SIGTERM");
    await server.ended;
    await page.close();
    removePlace(place);
  }
});

const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(10);
}

/** Numbers from 0 to 1 that a seed brings back (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
