import { setImmediate } from "node:timers/promises";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { kinds } from "@stride/exercises";
import { withDatabase } from "./database";
import { found, secretsOf } from "./found";
import { flight, html, type Named, prefetched } from "./payloads";
import {
  enter,
  liveIn,
  plainWords,
  type Posed,
  posedIn,
  type School,
  school,
  slipOf,
  submitTo,
} from "./school";

const onceClosed = { score: "closed", verdicts: "closed", diagnosis: "closed", solution: "closed" };

/** One of each kind, of which nothing is shown before the work has closed. */
const ofEveryKind = (baseURL: string | undefined) =>
  school(baseURL, {
    items: () =>
      [...kinds.keys()].map((kind, at) => ({
        ...{ id: kind, type: "one", points: 1, tries: 2 },
        source: { from: "kind", kind, difficulty: (at % 5) + 1 },
      })),
    shown: onceClosed,
  });

/** What a page only holds where something of a mark, or the solution, is shown. */
const marked = [
  ...['"verdict":"', '"diagnoses":[', '"automatic":', '"score":{'],
  ...["Worked solution</a>", "풀이</a>"],
];
const marksIn = (text: string) => marked.filter((word) => text.replaceAll('\\"', '"').includes(word));

const nameOf = (at: number) => (at % 2 === 0 ? "en" : "ko");

test("before it may be shown, no page of classwork holds a key, a slip, a hint, a step or a mark", async ({
  baseURL,
}) => {
  const own = await ofEveryKind(baseURL);
  const { learner, classmate, assignmentId } = own;
  const posed = posedIn(assignmentId, plainWords.learner);
  expect(posed.length).toBe(kinds.size);

  await expectNothing(await ofItems(own, posed), posed, "");
  for (const one of posed) await submitTo(learner, assignmentId, one, slipOf(one.exercise));
  const typed = typedIn(assignmentId);
  const answered = await ofItems(own, posed);
  await expectNothing(answered, posed, typed);
  const lists = [];
  for (const locale of ["en", "ko"]) {
    for (const path of ["/work", `/work/${assignmentId}`, "/progress", "/account"]) {
      const page = `/${locale}${path}`;
      lists.push(await html(learner, page), await flight(learner, page), await prefetched(learner, page));
    }
  }
  // What others are given is nobody's to see, and neither is what they did.
  for (const page of [`/en/work/${assignmentId}`, `/ko/work/${assignmentId}/1`, "/en/progress"]) {
    lists.push(await html(classmate, page), await flight(classmate, page));
  }
  lists.push(await html(classmate, `/en/join/${own.code}`), await flight(learner, `/ko/join/${own.code}`));
  for (const { what, text } of [...answered, ...lists]) {
    expect({ what, marks: marksIn(text) }).toEqual({ what, marks: [] });
  }
  const all = [...new Set(posed.flatMap(({ exercise }) => secretsOf(exercise)))];
  const hidden = all.filter((secret) => found(typed, [secret]).length === 0);
  for (const { what, text } of lists)
    expect({ what, found: found(text, hidden) }).toEqual({ what, found: [] });
});

/** An item's page, as it is opened, and for some as the router asks for it from another page. */
async function ofItems({ learner, assignmentId }: School, posed: readonly Posed[]): Promise<Named[]> {
  const replies = [];
  for (const [at, { position }] of posed.entries()) {
    const page = `/${nameOf(at)}/work/${assignmentId}/${position}${at % 4 === 1 ? "?solution=1" : ""}`;
    replies.push(await (at % 3 === 2 ? flight : html)(learner, page));
  }
  return replies;
}

async function expectNothing(
  replies: readonly Named[],
  posed: readonly Posed[],
  typed: string,
): Promise<void> {
  for (const [at, { what, text }] of replies.entries()) {
    // To search takes seconds, in which the server closes what isn't used: that has to be heard.
    await setImmediate();
    const exercise = posed[at]?.exercise;
    const secrets = exercise ? secretsOf(exercise) : [];
    expect(secrets.length).toBeGreaterThan(40);
    const hidden = secrets.filter((secret) => found(typed, [secret]).length === 0);
    expect({ what, found: found(text, hidden) }).toEqual({ what, found: [] });
  }
}

test("where all is shown after each answer, the same search finds it", async ({ baseURL }) => {
  const own = await school(baseURL);
  await liveIn(own);
  const [first] = posedIn(own.assignmentId, plainWords.learner);
  if (!first) throw new Error("nobody has begun");
  for (const load of [html, flight]) {
    const { text } = await load(own.learner, `/en/work/${own.assignmentId}/1?solution=1`);
    expect(marksIn(text)).toEqual(
      marked.filter((word) => word !== "풀이</a>" && (load === html || word !== "Worked solution</a>")),
    );
    expect(found(text, secretsOf(first.exercise)).length).toBeGreaterThan(10);
  }
});

test("nothing that a browser loads while somebody works tells it either, by whatever way it comes", async ({
  browser,
  baseURL,
}) => {
  const own = await ofEveryKind(baseURL);
  const [first, second] = posedIn(own.assignmentId, plainWords.learner);
  if (!first || !second) throw new Error("nobody has begun");
  const { page, sent } = await listened(browser);
  await enter(page.context(), own.learner, baseURL);
  await page.goto("/en/work");
  await page.getByRole("link", { name: plainWords.assignment }).click();
  await page.getByRole("link", { name: /^1\./u }).click();
  const slip = slipOf(first.exercise);
  for (const [id, text] of Object.entries(slip)) await page.locator(`[id="${id}"]`).fill(text);
  await expect(page.getByText("Saved, not submitted")).toBeVisible();
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("Answer 1 has been submitted.")).toBeVisible();
  await page.getByRole("link", { name: "Next item" }).click();
  await expect(page).toHaveURL(/\/2$/u);
  await page.waitForLoadState("networkidle");
  await page.close();

  const replies = await Promise.all(sent);
  const kindsOf = (pattern: RegExp) => replies.filter(({ what }) => pattern.test(what)).length;
  expect(kindsOf(/\/_next\/static\//u)).toBeGreaterThan(5);
  expect(kindsOf(/_rsc=/u)).toBeGreaterThan(1);
  expect(kindsOf(/\/api\/trpc\/work\.(?:submit|saveDraft)/u)).toBeGreaterThan(1);
  const typed = typedIn(own.assignmentId);
  // Scripts and style sheets are searched for whole sentences; short numbers stand in them by chance.
  const secrets = [first, second].flatMap(({ exercise }) => secretsOf(exercise));
  const hidden = secrets.filter((secret) => found(typed, [secret]).length === 0);
  for (const { what, text } of replies) {
    const isStatic = /\/_next\/static\/|\/sw\.js/u.test(what);
    const some = isStatic ? hidden.filter((secret) => secret.length > 20) : hidden;
    expect({ what, found: found(text, some) }).toEqual({ what, found: [] });
  }
});

test("where a teacher asks for no names, none is in anything that is sent", async ({ browser, baseURL }) => {
  const own = await school(baseURL);
  await liveIn(own);
  const names = [plainWords.learner, plainWords.classmate];
  const ids = names.flatMap((name) => posedIn(own.assignmentId, name).map(({ learnerId }) => learnerId));
  const telling = [...names, ...names.map((name) => name.split(" ")[0] ?? ""), ...new Set(ids)];
  const { page, sent } = await listened(browser);
  await enter(page.context(), own.teacher, baseURL);
  await page.goto(`/en/teach/assignments/${own.assignmentId}?seed=5&sort=score`, {
    waitUntil: "networkidle",
  });
  const rows = page.getByRole("table", { name: "Answers" }).locator("tbody tr");
  await expect(rows).toHaveCount(6);
  await rows.first().getByRole("link").click();
  await expect(page.getByText("1 of 6")).toBeVisible();
  await page.waitForLoadState("networkidle");
  for (const place of ["2 of 6", "3 of 6", "4 of 6", "5 of 6", "6 of 6"]) {
    await page.keyboard.press("j");
    await expect(page.getByText(place)).toBeVisible();
  }
  await page.getByRole("link", { name: "All answers" }).click();
  await expect(rows).toHaveCount(6);
  await page.waitForLoadState("networkidle");
  const named = page.goto(`/en/teach/assignments/${own.assignmentId}`);
  const anonymous = await Promise.all(sent.splice(0));
  expect(anonymous.length).toBeGreaterThan(20);
  for (const { what, text } of anonymous) {
    expect({ what, found: found(text, telling) }).toEqual({ what, found: [] });
  }
  // Where names are asked for, the same search finds them.
  await named;
  expect(found(await page.content(), telling)).toEqual(expect.arrayContaining(names));
  await page.close();
});

/** What was typed of an assignment, and how it was read: both are told again. */
function typedIn(assignmentId: string): string {
  const attempts = withDatabase((database) =>
    database
      .prepare(
        `SELECT a.answer, a.reading FROM Attempt a JOIN WorkItem i ON i.exerciseId = a.exerciseId WHERE i.assignmentId = ?`,
      )
      .all(assignmentId),
  );
  return JSON.stringify(attempts);
}

/** A page, and all that is sent to it. */
async function listened(
  browser: Browser,
): Promise<{ page: Page; sent: Promise<{ what: string; text: string }>[] }> {
  const page = await (await browser.newContext()).newPage();
  const sent: Promise<{ what: string; text: string }>[] = [];
  page.on("response", (response) => {
    const what = response.url();
    sent.push(
      response.text().then(
        (text) => ({ what, text }),
        // What was broken off, or leads elsewhere, has no body.
        () => ({ what, text: "" }),
      ),
    );
  });
  return { page, sent };
}
