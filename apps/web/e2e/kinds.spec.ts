import { expect, type Page, test } from "@playwright/test";
import { answerText, difficulties, fieldsOf, generate, kinds } from "@stride/exercises";

const words = {
  en: { right: "Right. Enter goes on.", solution: "Worked solution" },
  ko: { right: "맞았습니다. Enter를 누르면 다음으로 갑니다.", solution: "풀이" },
} as const;

for (const [number, kind] of [...kinds.keys()].entries()) {
  for (const locale of ["en", "ko"] as const) {
    test(`${kind} is asked, answered and explained (${locale})`, async ({ page }) => {
      const difficulty = difficulties[number % difficulties.length] ?? 1;
      const seed = 40 + number;
      const exercise = generate(kind, difficulty, seed);
      if (!exercise) throw new Error(`no exercise of ${kind}`);
      await page.goto(`/${locale}/try/${kind}/${difficulty}/${seed}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      for (const field of fieldsOf(exercise)) {
        await answer(page, field.id, field.type, answerText(field, exercise.key[field.id] ?? []));
      }
      await page.keyboard.press("Enter");
      await expect(page.getByRole("status").first()).toContainText(words[locale].right);

      await page.getByRole("button", { name: words[locale].solution }).click();
      const solution = page.getByRole("region", { name: words[locale].solution });
      await expect(solution.locator("math").first()).toBeAttached();
    });
  }
}

test("arrow keys go from cell to cell, and the window walks over the input", async ({ page }) => {
  await page.goto("/en/try/convolve-by-hand/1/1");
  const cell = (name: string) => page.getByRole("textbox", { name, exact: true });
  await expect(cell("Row 1, column 1")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(cell("Row 1, column 2")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(cell("Row 2, column 2")).toBeFocused();
  await page.keyboard.type("-99");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await expect(cell("Row 2, column 1")).toBeFocused();
  await expect(cell("Row 2, column 2")).toHaveValue("-99");

  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("heading", { name: "Row 2, column 2" })).toBeVisible();
  await page.getByRole("button", { name: "Worked solution" }).click();
  await page.getByRole("button", { name: "Next place" }).click();
  await expect(page.getByRole("button", { name: /^Row 1, column 2: / })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

test("the window steps over the input of an output shape, by keys", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/en/try/output-shape/1/5");
  await page.getByLabel("Output shape").fill("18x18x16");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Right.");
  await page.getByRole("button", { name: "Worked solution" }).click();
  const across = page.getByRole("slider", { name: /^Across: place 1 of 18/u });
  const window = page.locator("#solution .only-wide .win");
  const before = await window.getAttribute("points");
  await across.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("Across: place 2 of 18, from column 2")).toBeVisible();
  expect(await window.getAttribute("points")).not.toBe(before);
});

test("the menu says what makes a level, and what comes next", async ({ page }) => {
  await page.goto("/en/practice");
  for (const kind of kinds.values()) {
    await expect(page.getByRole("heading", { name: kind.title.en, exact: true })).toBeVisible();
  }
  await page.getByText("What makes the levels: Receptive field").click();
  await expect(page.getByText("the cells that one unit sees")).toBeVisible();
  await page
    .getByRole("button", { name: /^Receptive field, level 4: the cells that one unit sees/u })
    .click();
  await expect(page).toHaveURL(/\/practice\/./u);
  await expect(page.getByRole("grid", { name: "Cells of the input" })).toBeVisible();
  await page.goto("/en/practice");
  await page.getByRole("button", { name: "Convolution size · 0 of 4" }).click();
  await expect(page.getByText("· Convolution size, level 1")).toBeVisible();
});

test("cells are marked by keys, and the boxes say the same", async ({ page }) => {
  const exercise = generate("receptive-field", 4, 7);
  const key = (id: string) => Number(exercise?.key[id]?.[0]);
  await page.goto("/en/try/receptive-field/4/7");
  const cell = (number: number) => page.locator(`[data-cell="${number}"]`);
  const [first, last] = [page.getByLabel("First cell"), page.getByLabel("Last cell")];
  await cell(0).focus();
  for (let at = 0; at < key("first") % 10; at++) await page.keyboard.press("ArrowRight");
  for (let at = 0; at < Math.floor(key("first") / 10); at++) await page.keyboard.press("ArrowDown");
  await expect(cell(key("first"))).toBeFocused();
  await page.keyboard.press("Space");
  await expect(first).toHaveValue(String(key("first")));
  await expect(page.getByText(`1 cell marked: ${key("first")}`)).toBeVisible();
  for (let at = key("first"); at < key("last"); at++) await page.keyboard.press("Shift+ArrowRight");
  await expect(last).toHaveValue(String(key("last")));
  await expect(page.getByText(`${key("size")} cells marked`)).toBeVisible();

  // Both are kept, and what is typed is marked.
  await page.reload();
  await expect(first).toHaveValue(String(key("first")));
  await expect(last).toHaveValue(String(key("last")));
  await last.fill(String(key("last") + 1));
  await expect(cell(key("last") + 1)).toHaveAttribute("aria-selected", "true");
  await cell(key("last") + 1).click();
  await expect(last).toHaveValue(String(key("last")));

  await page.getByLabel("Receptive field").fill(String(key("size")));
  await page.getByLabel("Jump").fill(String(key("jump")));
  await cell(key("last")).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Right. Enter goes on.");
});

test("cells are marked by dragging, and by touch", async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.goto("/ko/try/receptive-field/4/7");
  const cell = (number: number) => page.locator(`[data-cell="${number}"]`);
  await cell(24).scrollIntoViewIfNeeded();
  await cell(3).hover();
  await page.mouse.down();
  await cell(14).hover();
  await page.mouse.up();
  await expect(page.getByLabel("첫 칸")).toHaveValue("3");
  await expect(page.getByLabel("마지막 칸")).toHaveValue("14");
  await expect(page.getByText("12칸 표시: 3번부터 14번까지")).toBeVisible();
  await expect(page.getByRole("gridcell", { selected: true })).toHaveCount(12);
  await cell(17).tap();
  await expect(page.getByLabel("마지막 칸")).toHaveValue("17");
  await cell(5).tap();
  await expect(page.getByLabel("첫 칸")).toHaveValue("5");
  await page.close();
});

test("a grid is filled and checked by touch", async ({ browser }) => {
  const exercise = generate("pool-by-hand", 1, 7);
  if (!exercise) throw new Error("no such exercise");
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.goto("/ko/try/pool-by-hand/1/7");
  for (const field of fieldsOf(exercise)) {
    const cell = page.locator(`[id="${field.id}"]`);
    await cell.tap();
    await expect(cell).toBeFocused();
    await page.keyboard.insertText(answerText(field, exercise.key[field.id] ?? []));
  }
  await page.getByRole("button", { name: "확인" }).tap();
  await expect(page.getByRole("status")).toContainText("맞았습니다");
  await page.close();
});

test("no kind is wider than a phone, in either language", async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  for (const [number, kind] of [...kinds.keys()].entries()) {
    for (const [at, locale] of (["en", "ko"] as const).entries()) {
      const path = `/${locale}/try/${kind}/${difficulties[(number + 2 + at) % 5]}/${60 + number}`;
      await page.goto(path, { waitUntil: "domcontentloaded" });
      await expect(page.getByRole("heading", { level: 1, name: /\S/u })).toBeVisible();
      await expect(page.locator("form input").first()).toBeAttached();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  }
  await page.close();
});

async function answer(page: Page, id: string, type: string, text: string): Promise<void> {
  if (type === "choice") await page.locator(`input[name="${id}"][value="${text}"]`).check();
  else await page.locator(`[id="${id}"]`).fill(text);
}
