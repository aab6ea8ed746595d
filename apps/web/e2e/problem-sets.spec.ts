import { expect, type Page, test } from "@playwright/test";
import BetterSqlite3 from "better-sqlite3";
import { z } from "zod";
import { keras } from "./small-network";
import { expectNoViolation } from "./violations";

const password = "seven kernels of 3 x 3";

test("a teacher builds a set from a Keras network and kinds, publishes it, and gives it to a class", async ({
  page,
}) => {
  const { classId } = await teacher(page);
  await page.goto("/en/teach/sets");
  await page.getByLabel("Title of a new set").fill("Week 3");
  await page.getByRole("button", { name: "Make a set" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Edit a problem set");
  await expect(page.getByText("There are no items.")).toBeVisible();

  await page.getByText("Make an item from a network").click();
  // What can't be read is told with its layer and numbers; a text in one line is proposed the input that it takes.
  const pasted = page.getByLabel("Keras or PyTorch text");
  await pasted.fill(
    "Sequential((0): Conv2d(1, 8, kernel_size=(3, 3)) (1): Conv2d(9, 4, kernel_size=(1, 1)))",
  );
  await expect(page.getByLabel("What goes in, with its batch")).toHaveValue("1, 1, 224, 224");
  await page.getByRole("button", { name: "Read it" }).click();
  const problem = page.locator(".network-panel").getByRole("alert");
  await expect(problem).toHaveText("Layer “1”, line 1: It expects 9 channels, but 8 come in.");
  await pasted.fill("Sequential(\n)");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(problem).toContainText("There is no layer in it.");

  await pasted.fill(keras);
  await page.getByRole("button", { name: "Read it" }).click();
  const found = page.getByRole("group", { name: "The network’s layers" });
  await expect(found.getByRole("row", { name: /Total/u })).toContainText("8,806");
  await expectNoViolation(page);
  await page.getByRole("button", { name: "Ask about it" }).click();

  const items = page.locator(".set-items > li");
  await expect(items.getByLabel("c1 conv, Output shape")).toBeChecked();
  await page.getByRole("button", { name: "Only parameters" }).click();
  await expect(items.getByLabel("c1 conv, Output shape")).not.toBeChecked();
  await items.getByLabel(/d1.*Learned parameters/u).uncheck();
  await expect(page.getByText("Cells that are asked: 4 of 9")).toBeVisible();

  await page.getByRole("button", { name: "Add an exercise" }).click();
  await expect(items.nth(1).getByLabel("Kind")).toBeFocused();
  await items.nth(1).getByLabel("Kind").selectOption({ label: "Parameter count" });
  await items.nth(1).getByLabel("Points").fill("2.5");
  await items.nth(1).getByText("Twenty variants with answers").click();
  await expect(items.nth(1).locator(".sheet li")).toHaveCount(20);

  await items.nth(1).getByLabel("Points").press("Alt+ArrowUp");
  await expect(items.first().getByLabel("Kind")).toHaveValue("parameter-count");
  await expect(items.first().getByLabel("Points")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(items.first().getByLabel("Kind")).toHaveValue("network-table");
  await page.keyboard.press("Control+Shift+z");
  await expect(items.first().getByLabel("Kind")).toHaveValue("parameter-count");

  await drag(page, 1, 0);
  await expect(items.first().getByLabel("Kind")).toHaveValue("network-table");
  await expect(page.getByText(/Saved at/u)).toBeVisible();
  await expect(page.getByText("Nothing is wrong with this set.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Week 3");
  await expect(items.first().getByText("Cells that are asked: 4 of 9")).toBeVisible();
  await expect(items.nth(1).getByLabel("Points")).toHaveValue("2.5");
  await expectNoViolation(page);

  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByText(/Published as version 1/u)).toBeVisible();

  await page.getByRole("link", { name: "Preview as a learner" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Week 3");
  await page.getByLabel(/c1 conv.*Learned parameters/u).fill("156");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("Partly right")).toBeVisible();
  await expectNoViolation(page);

  await page.getByRole("link", { name: "Back to the editor" }).click();
  await items
    .nth(1)
    .getByRole("button", { name: /^Remove/u })
    .click();
  await expect(page.getByText(/Saved at/u)).toBeVisible();
  await page.getByRole("link", { name: "1 version" }).click();
  await expect(page.getByText("in no assignment, nobody on it")).toBeVisible();
  await page.getByRole("link", { name: "Version 1" }).click();
  await expect(items).toHaveCount(2);
  await items.nth(1).getByText("Twenty variants with answers").click();
  await expect(items.nth(1).locator(".sheet li")).toHaveCount(20);
  await expectNoViolation(page);
  await page.getByRole("link", { name: "Preview this version" }).click();
  await expect(page.getByRole("link", { name: "Back to version 1" })).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "Bring it back into the editor" }).click();
  await expect(items).toHaveCount(1);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(items).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(items).toHaveCount(1);
  await page.keyboard.press("Control+Shift+z");
  await expect(items).toHaveCount(2);
  await expect(page.getByText(/Saved at/u)).toBeVisible();

  await page.goto(`/en/teach/classes/${classId}/assign`);
  await expect(page.getByLabel("Title for learners")).toHaveValue("Week 3");
  await page.getByLabel("Due", { exact: true }).fill("2099-03-08T02:30");
  await expect(page.getByText(/Clocks are put forward there at that time/u)).toBeVisible();
  await page.getByRole("button", { name: "As an exam" }).click();
  await expect(page.getByLabel("Solution: Once closed for all")).toBeChecked();
  await expectNoViolation(page);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole("button", { name: "Give it to the class" }).click();
  await expect(page).toHaveURL(new RegExp(`/en/teach/classes/${classId}$`, "u"));
});

for (const [locale, colorScheme] of [
  ["en", "dark"],
  ["ko", "light"],
] as const) {
  test(`the pages of sets and assignments are accessible on a phone (${locale})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 740 });
    const { setId, assignmentId } = await teacher(page);
    for (const path of [
      "sets",
      `sets/${setId}`,
      `sets/${setId}/preview`,
      `sets/${setId}/versions`,
      `sets/${setId}/versions/1`,
      `assignments/${assignmentId}/settings`,
    ]) {
      await page.goto(`/${locale}/teach/${path}`);
      await expect(page.locator("h1")).toBeVisible();
      await expectNoViolation(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
    }
  });
}

test("what one window changes isn’t overwritten by another, and nothing is lost", async ({
  page,
  context,
}) => {
  const { setId } = await teacher(page);
  const other = await context.newPage();
  for (const one of [page, other]) await one.goto(`/en/teach/sets/${setId}`);
  await page.getByLabel("Introduction").fill("From the first window");
  await expect(page.getByText(/Saved at/u)).toBeVisible();
  await other.getByLabel("Introduction").fill("From the second window");
  await expect(other.getByText(/edited in another window/u)).toBeVisible();
  await expect(other.getByLabel("Introduction")).toHaveValue("From the second window");
  await other.getByRole("button", { name: "Keep mine" }).click();
  await expect(other.getByText(/Saved at/u)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Introduction")).toHaveValue("From the second window");
});

/** Drags the item at one place by its handle over the one at another. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  const items = page.locator(".set-items > li");
  await items.nth(from).scrollIntoViewIfNeeded();
  const handle = await items.nth(from).locator(".handle").boundingBox();
  if (!handle) throw new Error("the item has no handle");
  await page.mouse.move(handle.x + 10, handle.y + 10);
  await page.mouse.down();
  const target = await items.nth(to).boundingBox();
  await page.mouse.move(handle.x + 10, (target?.y ?? 0) + 20, { steps: 5 });
  await page.mouse.up();
}

const given = z.looseObject({
  result: z.looseObject({ data: z.record(z.string(), z.unknown()).optional() }),
});
const made = z.looseObject({ id: z.string() });

/** A teacher who is signed in, with a class in New York, a published set and what the class was given of it. */
async function teacher(page: Page): Promise<{ classId: string; setId: string; assignmentId: string }> {
  const email = `${crypto.randomUUID()}@example.org`;
  const send = async (procedure: string, data: object) => {
    const reply = await page.request.post(`/api/trpc/${procedure}`, { data });
    expect(reply.status(), procedure).toBe(200);
    return given.parse(await reply.json()).result.data;
  };
  await send("accounts.signUp", { name: "Ms Han", email, password });
  const classId = classOf(email);
  const { id: setId } = made.parse(await send("problemSets.create", { title: "Week 2" }));
  const source = { from: "kind", kind: "output-shape", difficulty: 1 };
  const items = [{ id: "a", type: "pick", points: 1, count: 1, of: [source, { ...source, difficulty: 2 }] }];
  const draft = { title: "Week 2", introduction: "", items };
  await send("problemSets.saveDraft", { id: setId, revision: 0, draft });
  await send("problemSets.publish", { id: setId, revision: 1 });
  const shown = { score: "during", verdicts: "during", diagnosis: "during", solution: "closed" };
  const { id: assignmentId } = made.parse(
    await send("problemSets.assign", {
      ...{ classId, problemSetId: setId, title: "Week 2", opensAt: null, dueAt: "2099-03-09T23:59" },
      ...{ closesAt: "2099-03-10T23:59", latePercent: 50, tries: 3, hints: true, sameNumbers: false, shown },
    }),
  );
  return { classId, setId, assignmentId };
}

/** Makes somebody a teacher, and of a class. */
function classOf(email: string): string {
  const classId = crypto.randomUUID();
  const now = new Date().toISOString();
  const db = new BetterSqlite3((process.env["DATABASE_URL"] ?? "").replace("file:", ""));
  db.prepare("UPDATE Learner SET role = 'teacher' WHERE email = ?").run(email);
  db.prepare(
    "INSERT INTO Class (id, name, timeZone, createdAt) VALUES (?, '3-2', 'America/New_York', ?)",
  ).run(classId, now);
  db.prepare(
    `INSERT INTO Membership (classId, learnerId, role, name, joinedAt)
     SELECT ?, id, 'teacher', name, ? FROM Learner WHERE email = ?`,
  ).run(classId, now, email);
  db.prepare(
    `INSERT INTO Membership (classId, learnerId, role, name, joinedAt)
     SELECT ?, id, 'learner', name, ? FROM Learner WHERE email <> ? LIMIT 1`,
  ).run(classId, now, email);
  db.close();
  return classId;
}
