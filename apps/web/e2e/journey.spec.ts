import { expect, test } from "@playwright/test";

const languages = [
  {
    locale: "en",
    box: "Output shape",
    check: "Check",
    why: "Wrong: The padding is left out",
    sentence: "25 is the size without padding",
    hint: "Show hint 1",
    solution: "Worked solution",
    another: /Another like this/u,
    right: "Right. Enter goes on.",
    next: "Next exercise",
    earlier: "About your last answer, 25 × 25 × 8:",
    changed: "Changed since the last check.",
    progress: "Progress",
    slip: "The padding is left out",
    firstTry: "wrong at the first try, right later",
    wrong: "Wrong",
    oneTry: "1 try",
  },
  {
    locale: "ko",
    box: "출력 크기",
    check: "확인",
    why: "틀렸습니다: 패딩이 빠졌습니다",
    sentence: "패딩이 없으면 25입니다",
    hint: "힌트 1 보기",
    solution: "풀이",
    another: /비슷한 문제 하나 더/u,
    right: "맞았습니다. Enter를 누르면 다음으로 갑니다.",
    next: "다음 문제",
    earlier: "지난번에 적은 답 25 × 25 × 8에 대한 설명:",
    changed: "마지막으로 확인한 뒤에 고쳤습니다.",
    progress: "학습 현황",
    slip: "패딩이 빠졌습니다",
    firstTry: "처음에 틀림, 나중에 맞힘",
    wrong: "틀렸습니다",
    oneTry: "1번 시도",
  },
] as const;

for (const words of languages) {
  test(`a newcomer answers, is told why, mends it and finds it again (${words.locale})`, async ({ page }) => {
    // The first page's exercise: 31 × 31 × 3, 8 kernels of 7 × 7, padding 2: 29 × 29 × 8.
    await page.goto(`/${words.locale}`);
    await expect(page.locator("html")).toHaveAttribute("lang", words.locale);
    await page.getByLabel(words.box).fill("25x25x8");
    await page.getByRole("button", { name: words.check }).click();

    await expect(page).toHaveURL(new RegExp(`/${words.locale}/practice/`, "u"));
    await expect(page.getByText(words.why)).toBeVisible();
    await expect(page.getByText(words.sentence)).toBeVisible();

    // What is said stays while the answer is mended, as the last answer's.
    await page.getByLabel(words.box).fill("29");
    await expect(page.getByText(words.earlier)).toBeVisible();
    await expect(page.getByRole("status")).toContainText(words.changed);

    await page.getByRole("button", { name: words.hint }).click();
    await expect(page.locator(".ladder .taken")).toHaveCount(1);

    await page.getByRole("button", { name: words.solution }).click();
    const solution = page.getByRole("region", { name: words.solution });
    await expect(solution).toContainText("(29, 29, 8)");
    await expect(solution.locator("math").first()).toBeAttached();

    await page.getByLabel(words.box).fill("29×29×8");
    await page.getByLabel(words.box).press("Enter");
    await expect(page.getByRole("status")).toContainText(words.right);

    const answered = page.url();
    await expect(page.getByRole("button", { name: words.next })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(answered);
    await expect(page.getByLabel(words.box)).toHaveValue("");

    const link = page.url();
    await page.getByRole("button", { name: words.another }).click();
    await expect(page).not.toHaveURL(link);

    await page.getByRole("link", { name: words.progress }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: words.progress })).toBeVisible();
    await expect(page.getByText(words.slip).first()).toBeVisible();
    await expect(page.getByRole("img", { name: words.firstTry })).toBeVisible();

    // The way back shows what is known now, and not what was then.
    const known = await page.locator(".history li").count();
    await page.goBack();
    await page.getByLabel(words.box).fill("1x1x1");
    await page.getByLabel(words.box).press("Enter");
    await expect(page.getByRole("status")).toContainText(words.wrong);
    await page.goForward();
    await expect(page.locator(".history li")).toHaveCount(known);
    await expect(page.locator(".history li").first()).toContainText(words.oneTry);
  });
}

test("a link brings back exactly this exercise, for somebody else too", async ({ page, browser }) => {
  await page.goto("/en/try/parameter-count/2/77");
  const question = await page.getByRole("heading", { level: 1 }).textContent();
  await page.getByLabel("Learned parameters").fill("1");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/practice\//u);
  const link = await page.getByRole("link", { name: "Link to exactly this exercise" }).getAttribute("href");
  expect(link).toBe("/en/try/parameter-count/2/77");
  const other = await browser.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("heading", { level: 1 })).not.toHaveText(question ?? "");
  await other.goto(link ?? "");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(question ?? "");
  await other.close();
});

test("looking at the solution first asks, and counts as giving up", async ({ page }) => {
  await page.goto("/en/try/output-shape/1/5");
  await page.getByRole("button", { name: "Worked solution" }).click();
  await expect(page.getByRole("dialog")).toContainText("counts as giving this exercise up");
  await page.getByRole("button", { name: "Keep trying" }).click();
  await expect(page).toHaveURL(/\/try\//u);
  await page.getByRole("button", { name: "Worked solution" }).click();
  await page.getByRole("button", { name: "Show the solution" }).click();
  await expect(page.getByRole("region", { name: "Worked solution" })).toContainText("(18, 18, 16)");
  await page.goto("/en/progress");
  await expect(page.getByRole("img", { name: "given up" })).toBeVisible();
});

test("a whole network is marked row by row, from the learner’s own values", async ({ page }) => {
  await page.goto("/en/try/network-table/worked-example-with-bias");
  const cells = {
    "1.1 conv: Output shape": "36x28x20",
    "1.1 conv: Learned parameters": "340",
    "1.2 max pool: Output shape": "18x14x20",
    "2.2 conv: Output shape": "15x11x40",
    "2.3 max pool: Output shape": "7x5x40",
    "3.2 conv: Learned parameters": "3*3*40*60",
  };
  for (const [name, text] of Object.entries(cells)) await page.getByLabel(name).fill(text);
  await page.getByRole("button", { name: "Check the table" }).click();
  await expect(page).toHaveURL(/\/en\/practice\//u);
  await expect(page.getByText("Wrong: The “+ 1” is left out")).toBeVisible();
  await expect(page.getByText("Method right, value inherited")).toHaveCount(1);
  await expect(page.getByText("Wrong: The bias is left out")).toBeVisible();
  await expect(page.getByText("21,600 counts the weights alone")).toBeVisible();
  await expect(page.getByText("6 of 19 cells filled")).toBeVisible();
  // The wrong rows are drawn from the learner's values.
  await expect(page.getByRole("img", { name: /15×11×40/u }).first()).toBeAttached();
});
