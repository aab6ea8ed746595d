import { generate, keyAnswer } from "@stride/exercises";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { z } from "zod";
import { exerciseRow } from "../exercise/exercise-row.ts";
import { answerItem } from "../test-answers.ts";
import { csvFile } from "./export-scores.ts";
import { asked, minute, testClass } from "./test-class.ts";

it("the export names the layer of a network to which a box belongs, and says verdicts in the file's language", async () => {
  const networks = await testClass();
  const { db } = networks.test;
  const network = generate("network-table", 1, 0);
  if (!network) throw new Error("no network was drawn");
  const { kind, given, key } = exerciseRow(network);
  const item = { id: networks.jiho.shape };
  await db.workItem.update({
    where: item,
    data: { kind, exercise: { update: { kind, given, key } } },
  });
  await answerItem(db, item.id, { ...keyAnswer(network), total: "1" }, { at: minute(1) });
  const { browser } = networks.everybody.teacher;
  const exported = async (locale: string) => {
    const input = { assignmentId: networks.own.assignmentId, locale };
    const { text } = await asked(browser, "exportAnswers", input, csvFile);
    const rows = z.array(z.record(z.string(), z.string()));
    return rows.parse(Papa.parse(text.slice(1), { header: true, skipEmptyLines: true }).data);
  };
  const english = (await exported("en")).map(({ Box, Verdict }) => [Box, Verdict]);
  expect([english[0], english[2], english.at(-1)]).toEqual([
    ["1 conv: Output shape", "right"],
    ["2 max pool: Output shape", "right"],
    ["Total: Learned parameters", "wrong"],
  ]);
  const korean = (await exported("ko")).map((row) => [row["칸"], row["판정"]]);
  expect([korean[0], korean.at(-1)]).toEqual([
    ["1 합성곱: 출력 크기", "맞음"],
    ["합계: 학습 파라미터 수", "틀림"],
  ]);
  await networks.test.close();
});
