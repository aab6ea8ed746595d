import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { withDatabase } from "./database";
import { expectNoViolation } from "./violations";
import { visitor } from "./visitor";

const replied = z.object({ result: z.object({ data: z.unknown().optional() }) });

function dataOf<Data>(text: string, schema: z.ZodType<Data>): Data {
  return schema.parse(replied.parse(JSON.parse(text)).result.data);
}

interface Assigned {
  readonly classId: string;
  readonly assignmentId: string;
  readonly code: string;
  readonly teacherId: string;
}

const items = ["output-shape", "parameter-count"].map((kind) => ({
  ...{ id: kind, type: "one", points: 2 },
  source: { from: "kind", kind, difficulty: 1 },
}));

/** A teacher makes a class and gives it two items, of which the solution is shown once they are handed in. */
async function assign(address: string | undefined): Promise<Assigned> {
  const teacher = visitor(address);
  const email = `${crypto.randomUUID()}@example.org`;
  await teacher.mutate("accounts.signUp", { name: "Ms Han", email, password: "seven kernels of 3 x 3" });
  const { id: teacherId } = withDatabase((database) => {
    database.prepare("UPDATE Learner SET role = 'teacher' WHERE email = ?").run(email);
    return z
      .object({ id: z.string() })
      .parse(database.prepare("SELECT id FROM Learner WHERE email = ?").get(email));
  });
  const made = z.object({ id: z.string() });
  const call = async <Data>(path: string, input: unknown, schema: z.ZodType<Data>): Promise<Data> => {
    const { status, text } = await teacher.mutate(path, input);
    if (status !== 200) throw new Error(`${path}: ${text}`);
    return dataOf(text, schema);
  };
  const { id: classId } = await call("classes.create", { name: "3학년 2반", timeZone: "Asia/Seoul" }, made);
  const { text } = await teacher.query("classes.code", { classId });
  const { code } = dataOf(text, z.object({ code: z.string() }));
  const { id } = await call("problemSets.create", { title: "합성곱 첫걸음" }, made);
  const draft = { title: "합성곱 첫걸음", introduction: "천천히 풀어 보세요.", items };
  await call("problemSets.saveDraft", { id, revision: 0, draft }, z.unknown());
  await call("problemSets.publish", { id, revision: 1 }, z.object({ published: z.literal(true) }));
  const shown = { score: "during", verdicts: "during", diagnosis: "during", solution: "submitted" };
  const settings = {
    ...{ title: "합성곱 첫걸음", opensAt: null, dueAt: "2099-03-09T23:59", closesAt: null },
    ...{ latePercent: 100, tries: 3, hints: true, sameNumbers: false, shown },
  };
  const { id: assignmentId } = await call(
    "problemSets.assign",
    { classId, problemSetId: id, ...settings },
    made,
  );
  return { classId, assignmentId, code, teacherId };
}

/** What is right at the first item of whoever works on an assignment. */
function keyOf(assignmentId: string): string {
  const row = withDatabase((database) =>
    database
      .prepare(
        "SELECT e.key FROM Exercise e JOIN WorkItem i ON i.exerciseId = e.id WHERE i.assignmentId = ? AND i.position = 1",
      )
      .get(assignmentId),
  );
  const { key } = z.object({ key: z.string() }).parse(row);
  return z.object({ shape: z.string() }).parse(JSON.parse(key)).shape;
}

async function join(page: Page, code: string): Promise<void> {
  const joined = await page.request.post("/api/trpc/classes.join", { data: { code, name: "민지" } });
  expect(joined.status()).toBe(200);
}

test("a learner works through what was assigned, loses the network, reloads, has two tabs, and hands in", async ({
  page,
  context,
  baseURL,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { assignmentId, code, teacherId } = await assign(baseURL);
  await page.goto("/ko/work");
  await expect(page.getByText("아직 들어간 반이 없습니다.")).toBeVisible();
  const form = await page.locator(".join-field").boundingBox();
  await page.getByLabel("반 코드").press("Enter");
  await expect(page.getByText("먼저 코드를 적어 주세요.")).toBeVisible();
  await expect(page).toHaveURL(/\/ko\/work$/u);
  expect(await page.locator(".join-field").boundingBox()).toEqual(form);
  await join(page, code);

  await page.goto("/ko/work");
  await expect(page.getByText("마감 2099년 3월 9일")).toBeVisible();
  await expectNoViolation(page);
  await page.getByRole("link", { name: "합성곱 첫걸음" }).click();
  await expect(page.getByText("문제 2개, 4점.")).toBeVisible();
  await page.getByRole("button", { name: "시작하기" }).click();
  await expect(page.locator(".items li")).toHaveCount(2);
  await expectNoViolation(page);

  await page.getByRole("link", { name: "첫 문제로" }).click();
  const box = page.locator('[id="shape"]');
  const status = page.getByRole("status");
  await expect(page.getByText("3번 남음", { exact: true })).toBeVisible();
  await box.fill("1 x");
  await expect(status).toContainText("저장됨, 아직 내지 않음");
  await expectNoViolation(page);

  // Without a network what is typed stays here, and goes to the server by itself; it is never submitted by itself.
  await context.setOffline(true);
  await box.fill("1 x 1");
  await expect(status).toContainText("이 기기에만 저장됨");
  await context.setOffline(false);
  await expect(status).toContainText("저장됨, 아직 내지 않음");
  await page.reload();
  await expect(box).toHaveValue("1 x 1");
  const elsewhere = await page.request.get(
    `/api/trpc/work.item?input=${encodeURIComponent(JSON.stringify({ assignmentId, position: 1, locale: "ko" }))}`,
  );
  expect(await elsewhere.text()).toContain('"shape":"1 x 1"');
  await page.goto(`/ko/work/${assignmentId}`);
  await expect(page.getByText("적어 두었지만 내지 않음")).toBeVisible();

  // An answer whose reply is lost counts once. A press before the page listens would be lost too.
  const listens = page.waitForResponse("**/api/trpc/work.look*");
  await page.goBack();
  await listens;
  let lost = 0;
  await page.route("**/api/trpc/work.submit", async (route) => {
    await route.fetch();
    if (lost++ < 1) return route.abort("connectionreset");
    return route.continue();
  });
  await box.fill("1x1x1");
  await page.getByRole("button", { name: "답 내기" }).click();
  await expect(status).toContainText("틀렸습니다.");
  expect(lost).toBeGreaterThan(1);
  await expect(page.getByText("2번 남음", { exact: true })).toBeVisible();

  // A second tab answers; this one sees it after its next action.
  const second = await context.newPage();
  await second.goto(page.url());
  await second.locator('[id="shape"]').fill(keyOf(assignmentId));
  await second.getByRole("button", { name: "답 내기" }).click();
  await expect(second.getByRole("status")).toContainText("맞았습니다.");
  // As in practice Enter goes on behind a right answer.
  await expect(second.getByRole("button", { name: "다음 문제" })).toBeFocused();
  await second.keyboard.press("Enter");
  await expect(second).toHaveURL(/\/2$/u);
  await second.close();
  await box.fill("2x2x2");
  await page.getByRole("button", { name: "답 내기" }).click();
  await expect(page.getByText("남은 횟수 없음", { exact: true })).toBeVisible();
  await expect(page.getByText("2점 중 2점")).toBeVisible();

  // The teacher says something of it.
  withDatabase((database) => {
    const now = Date.now();
    const item = z
      .object({ id: z.string(), workId: z.string() })
      .parse(
        database
          .prepare("SELECT id, workId FROM WorkItem WHERE assignmentId = ? AND position = 1")
          .get(assignmentId),
      );
    database
      .prepare(
        "INSERT INTO Comment (id, assignmentId, workItemId, authorId, text, createdAt) VALUES (?, ?, ?, ?, ?, ?)",
      )
      .run(crypto.randomUUID(), assignmentId, item.id, teacherId, "두 번째 답이 맞았어요.", now);
    database.prepare("UPDATE Work SET newsAt = ? WHERE id = ?").run(now, item.workId);
  });
  await page.goto("/ko/work");
  await expect(page.getByText("새 의견 1개")).toBeVisible();
  await page.getByRole("link", { name: "합성곱 첫걸음" }).click();
  await page.getByRole("link", { name: /^1\./u }).click();
  await expect(page.getByText("두 번째 답이 맞았어요.")).toBeVisible();
  await page.goto("/ko/work");
  await expect(page.getByText(/새 의견/u)).toHaveCount(0);

  await page.goto(`/ko/work/${assignmentId}`);
  await page.getByRole("button", { name: "과제 내기" }).click();
  await expect(page.getByText("답하지 않은 문제가 1개 있습니다: 2번.")).toBeVisible();
  await expectNoViolation(page, "dialog[open]");
  await page.getByRole("button", { name: "내기", exact: true }).click();
  await expect(page.getByText(/에 냈습니다\./u)).toBeVisible();
  await page.getByRole("link", { name: /^2\./u }).click();
  await expect(page.getByText("이미 낸 과제입니다.")).toBeVisible();
  await expect(page.getByRole("button", { name: "답 내기" })).toHaveCount(0);
  await page.getByRole("link", { name: "풀이", exact: true }).click();
  await expect(page.locator("#solution")).toBeFocused();
  await expectNoViolation(page);
  await page.getByRole("button", { name: "비슷한 문제 연습하기" }).click();
  await expect(page).toHaveURL(/\/practice\//u);
});
