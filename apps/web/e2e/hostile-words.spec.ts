import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { foreignMarkup, payloads, watched } from "./hostile";
import { asked, enter, liveIn, school, type Words } from "./school";
import { visitsOf } from "./visits";

// A NUL is no sign that a page can show.
const shown = payloads.filter((payload) => !payload.includes("\u0000"));

/** Hands out the corpus in turns, as many as fit into a text of so many characters. */
function dealer(): (most: number) => string {
  let at = 0;
  return (most) => {
    const texts: string[] = [];
    for (;;) {
      const next = shown[at % shown.length] ?? "";
      if (texts.join(" ").length + 1 + next.length > most) return texts.join(" ") || fitting(most);
      texts.push(next);
      at++;
    }
  };
}

const fitting = (most: number) => shown.find(({ length }) => length > most / 2 && length <= most) ?? "<b>";

function hostileWords(): Words {
  const some = dealer();
  return {
    ...{ teacher: some(80), class: some(80), set: some(200), assignment: some(200), network: some(200) },
    layers: [some(300), some(100), some(100), some(300)],
    ...{ introduction: some(4000), comment: some(4000), onMistake: some(4000), answerToReport: some(4000) },
    ...{ reason: some(1000), report: some(1000), extension: some(500), note: some(80), typed: some(200) },
    learner: `=1+1${some(70)}`,
    classmate: `-1${some(70)}`,
    roster: [...new Set(shown.filter(({ length }) => length <= 80).map((text) => text.trim()))],
    number: "<b>",
  };
}

const file = z.object({ text: z.string() });

test("whatever a class is told in words is shown to all of it as it was typed, and nothing of it runs", async ({
  browser,
  baseURL,
}) => {
  const words = hostileWords();
  expect(words.roster.length).toBeGreaterThan(200);
  const own = await school(baseURL, { words });
  await liveIn(own, words);
  const visits = Object.values(visitsOf(own, words)).flat();
  for (const who of ["teacher", "learner"] as const) {
    const page = await (await browser.newContext()).newPage();
    await enter(page.context(), own[who], baseURL);
    const incidents = await watched(page);
    const read: string[] = [];
    for (const { path } of visits.filter((visit) => visit.who === who)) {
      await page.goto(`/en${path}`);
      expect({ path, foreign: await foreignMarkup(page) }).toEqual({ path, foreign: [] });
      read.push(await textOf(page));
    }
    expect(incidents).toEqual([]);
    const unread = toldTo(words)[who].filter((text) => !read.some((page) => page.includes(plain(text))));
    expect(unread).toEqual([]);
    await page.context().close();
  }

  const { classId, assignmentId } = own;
  for (const [procedure, input] of [
    ["review.exportScores", { classId, rule: "best", locale: "en" }],
    ["review.exportAnswers", { assignmentId, locale: "en" }],
  ] as const) {
    const { text } = await asked(own.teacher, procedure, input, file);
    expect(text).toContain(`"'=1+1`);
    expect(text).toContain(`"'-1`);
    expect(text.slice(1)).not.toMatch(/(?:^|,)"?[=+@\t\r＝＋－＠-](?!\d+(?:\.\d+)?(?:,|$))/mu);
  }
});

/** What each of them has to find somewhere. */
function toldTo(words: Words): Readonly<Record<"teacher" | "learner", readonly string[]>> {
  const { class: name, assignment, introduction, layers, comment, reason, onMistake } = words;
  const both = [name, assignment, introduction, comment, reason, onMistake];
  return {
    learner: [...both, ...layers.slice(1), words.typed],
    teacher: [
      ...[...both, words.teacher, words.set, words.network, words.learner, words.classmate, ...words.roster],
      ...[words.report, words.extension, words.note],
    ],
  };
}

const plain = (text: string) => text.replaceAll(/\s+/gu, " ").trim();

/** All that stands on a page and in its boxes, without the scripts. */
async function textOf(page: Page): Promise<string> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
      parentElement?.closest("script, style") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    let text = "";
    while (walker.nextNode()) text += walker.currentNode.nodeValue ?? "";
    const boxes = [...document.querySelectorAll("input, textarea")].map((box) =>
      box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement ? box.value : "",
    );
    return [text, ...boxes].join("\n");
  });
  return plain(texts);
}
