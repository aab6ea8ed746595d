import { type Browser, expect, type Page, test } from "@playwright/test";
import { becomeTeacher } from "./teacher";
import { expectNoViolation } from "./violations";

test("a teacher makes a class; who joins by its code in the other language is removed and put back", async ({
  browser,
}) => {
  const teacher = await newPage(browser);
  await becomeTeacher(teacher, "Ms Han");
  await teacher.goto("/en");
  await teacher.getByRole("link", { name: "Teach" }).click();
  await makeClass(teacher, "3-2");
  const code = (await teacher.locator(".class-code").textContent()) ?? "";
  expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/u);
  await expect(teacher.getByLabel("Link with the code")).toHaveValue(new RegExp(`/join/${code}$`, "u"));
  await looksWell(teacher);

  const learner = await newPage(browser);
  await learner.goto("/ko/join");
  await learner.getByLabel("반 코드").fill("K7M4X-P9QDR");
  await learner.getByLabel("반 코드").press("Enter");
  await expect(learner.getByText("이 코드로 들어갈 수 있는 반이 없습니다.")).toBeVisible();
  await looksWell(learner);
  await learner.getByLabel("반 코드").fill(code.toLowerCase());
  await learner.getByLabel("반 코드").press("Enter");
  await expect(learner.getByRole("heading", { level: 1 })).toHaveText("3-2");
  await looksWell(learner);
  await learner.getByLabel("반에서 쓸 이름").fill("이지호");
  await learner.getByLabel("반에서 쓸 이름").press("Enter");
  await expect(learner).toHaveURL(/\/ko\/work$/u);

  await teacher.reload();
  const row = teacher.getByRole("listitem").filter({ hasText: "이지호" });
  await expect(row).toContainText("guest");
  await row.getByRole("button", { name: /^Rename.*이지호/u }).click();
  await row.getByRole("textbox").fill("Jiho");
  await row.getByRole("textbox").press("Enter");
  await teacher.getByRole("button", { name: /^Remove ….*Jiho/u }).click();
  await expect(teacher.getByLabel(/^Make a new code/u)).toBeChecked();
  await looksWell(teacher);
  await teacher.getByRole("button", { name: /^Remove(?! …).*Jiho/u }).click();
  const undo = teacher.getByRole("button", { name: /^Undo.*Jiho is removed/u });
  await expect(undo).toBeFocused();
  await expect(teacher.getByText("Nobody has joined yet.")).toBeVisible();
  await looksWell(teacher);

  await expect(teacher.locator(".class-code")).not.toHaveText(code);
  const renewed = (await teacher.locator(".class-code").textContent()) ?? "";
  await learner.goto(`/join/${code}`);
  await expect(learner.getByText("이 코드로 들어갈 수 있는 반이 없습니다.")).toBeVisible();
  await learner.goto(`/join/${renewed}`);
  await expect(learner.getByText("선생님이 이 반에서 내보냈습니다.")).toBeVisible();
  await undo.press("Enter");
  await expect(teacher.getByRole("button", { name: /^Remove.*Jiho/u })).toBeVisible();
  await learner.reload();
  await expect(learner.getByText("이미 이 반에 있습니다.")).toBeVisible();

  await learner.goto("/ko/join");
  await learner.getByText("나가기 …").click();
  await learner.getByRole("button", { name: /^반에서 나가기.*3-2/u }).click();
  await expect(learner.getByText("나가기 …")).toBeHidden();
  await teacher.reload();
  await teacher.getByText("1 who is here no more").click();
  await expect(teacher.getByText(/^left on/u)).toBeVisible();

  const second = await newPage(browser);
  await second.goto(`/ko/join/${renewed}`);
  await second.getByLabel("반에서 쓸 이름").fill("박서준");
  await second.getByLabel("반에서 쓸 이름").press("Enter");
  await expect(second).toHaveURL(/\/ko\/work$/u);
  await second.goto("/ko/account");
  await second.getByText("삭제 …").click();
  await second.getByRole("textbox").last().fill("삭제");
  await second.getByRole("button", { name: "완전히 삭제" }).click();
  await expect(second).not.toHaveURL(/account/u);
  await teacher.reload();
  await teacher.getByText("2 who are here no more").click();
  await expect(teacher.getByText(/^deleted on .*, with nothing answered$/u)).toBeVisible();
  await looksWell(teacher);

  await teacher.getByRole("link", { name: "Assignments" }).click();
  await teacher.getByLabel(/^Only with an account/u).check();
  await teacher.getByRole("button", { name: "Save", exact: true }).click();
  await expect(teacher.getByText("Saved.")).toBeVisible();
  await expect(teacher.getByLabel(/^Only with an account/u)).toBeChecked();
  await second.goto(`/ko/join/${renewed}`);
  await expect(second.getByText("계정이 있어야 들어올 수 있는 반입니다.")).toBeVisible();
  await looksWell(second);

  await teacher.getByRole("button", { name: "Archive this class" }).click();
  await expect(teacher.getByText("This class is archived.")).toBeVisible();
  await looksWell(teacher);
  await learner.goto(`/join/${renewed}`);
  await expect(learner.getByText("이 코드로 들어갈 수 있는 반이 없습니다.")).toBeVisible();
  await teacher.getByRole("button", { name: "Undo" }).click();
  await expect(teacher.getByRole("button", { name: "Archive this class" })).toBeVisible();
  await teacher.goto("/en/teach");
  await expect(teacher.getByRole("listitem").filter({ hasText: "3-2" })).toContainText("0 learners");
  await looksWell(teacher);
});

test("a list of names from Excel is looked at before it is imported, and its links lead to a place each", async ({
  browser,
}) => {
  const teacher = await newPage(browser);
  await becomeTeacher(teacher, "한 선생님");
  await teacher.goto("/ko/teach");
  await expect(teacher.getByText("아직 반이 없습니다.")).toBeVisible();
  await makeClass(teacher, "화요일");

  await teacher.getByText("명단 가져오기 …").click();
  // In CP949, as Excel in Korean saves it: 번호,이름 and 1,김하늘 and 2,박서준 and 3, and 4,똠이, of which 똠 is not in EUC-KR.
  const cp949 = "b9f8c8a32cc0ccb8a70d0a312cb1e8c7cfb4c30d0a322cb9dabcadc1d80d0a332c0d0a342c8c63c0cc0d0a";
  const file = { name: "명단.csv", mimeType: "text/csv", buffer: Buffer.from(cp949, "hex") };
  await teacher.getByLabel("CSV 파일").setInputFiles(file);
  await expect(teacher.getByText("한글 엑셀의 CP949로 저장된 파일입니다.")).toBeVisible();
  await teacher.getByRole("button", { name: "미리 확인하기" }).click();
  await expect(teacher.getByRole("row", { name: /김하늘/u })).toContainText("추가됩니다");
  await expect(teacher.getByRole("row", { name: /똠/u })).toContainText("추가됩니다");
  await expect(teacher.getByRole("row").filter({ hasText: "이름이 없습니다" })).toHaveCount(1);
  await looksWell(teacher);
  await teacher.getByRole("button", { name: "3명 추가하기" }).click();
  await expect(teacher.getByText("3명을 추가했습니다.")).toBeVisible();

  await teacher
    .getByLabel("CSV 파일")
    .setInputFiles({ ...file, buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) });
  await expect(teacher.getByText("글로 읽을 수 없는 파일입니다.")).toBeVisible();

  await teacher.getByRole("link", { name: "인쇄할 개인 링크" }).click();
  await looksWell(teacher);
  const slip = teacher.getByRole("listitem").filter({ hasText: "김하늘" });
  const link = /\/join\/\S+/u.exec((await slip.textContent()) ?? "")?.[0] ?? "";
  const learner = await newPage(browser);
  await learner.goto(`/en${link}`);
  await expect(learner.getByText("This link is for 김하늘.")).toBeVisible();
  await learner.getByRole("button", { name: "Join" }).click();
  await expect(learner).toHaveURL(/\/en\/work$/u);
  const late = await newPage(browser);
  await late.goto(`/en${link}`);
  await expect(late.getByRole("heading", { level: 1 })).toHaveText("This link was used");
  await looksWell(late);
  await teacher.reload();
  await expect(slip).toHaveCount(0);

  await teacher.getByRole("link", { name: "구성원", exact: true }).click();
  await teacher.getByRole("button", { name: "선생님 링크 만들기" }).click();
  const forTeacher = await teacher.getByLabel(/^선생님 링크/u).inputValue();
  const path = new URL(forTeacher).pathname;
  await learner.goto(`/en${path}`);
  await expect(learner.getByText("This link is for a teacher’s account.")).toBeVisible();
  const other = await newPage(browser);
  await becomeTeacher(other, "Mr Seo");
  await other.goto(`/en${path}`);
  await looksWell(other);
  await other.getByRole("button", { name: "Teach this class" }).click();
  await expect(other.getByRole("heading", { name: "Assignments" })).toBeVisible();
  const here = other.url();

  await teacher.reload();
  await teacher.locator("summary", { hasText: "Mr Seo" }).click();
  await teacher.getByRole("button", { name: /^내보내기.*Mr Seo/u }).click();
  await expect(teacher.getByText("Mr Seo")).toHaveCount(0);
  expect((await other.goto(here))?.status()).toBe(404);
});

test("what is for teachers is missing for everybody else", async ({ browser }) => {
  const page = await newPage(browser);
  for (const path of ["/en/teach", "/ko/teach/classes/nothing", "/ko/teach/classes/nothing/members"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
}

async function makeClass(page: Page, name: string): Promise<void> {
  await page.getByLabel(/^(?:Name of the class|반 이름)$/u).fill(name);
  await page.getByLabel(/^(?:Time zone|시간대)$/u).selectOption("Asia/Seoul");
  await page.getByRole("button", { name: /^(?:Make the class|반 만들기)$/u }).click();
  await expect(page).toHaveURL(/\/members$/u);
}

/** Without what breaks WCAG, and no wider than a desk's screen or a phone. */
async function looksWell(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoViolation(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
}
