import { describe, expect, it } from "vitest";
import { readRosterFile } from "./roster-file.ts";

const rows = (text: string) => readRosterFile(text).map(({ row, name, number }) => [row, name, number]);

const two = (from: number) => [
  [from, "김하늘", "1"],
  [from + 1, "이지호", "2"],
];

describe("names and numbers are found", () => {
  it.each([
    ["with a header", "name,number\n김하늘,1\n이지호,2", two(2)],
    ["with a Korean header, the other way round", "번호,이름\r\n1,김하늘\r\n2,이지호\r\n", two(2)],
    ["behind other columns", "학년,번호,성명\n3,1,김하늘\n3,2,이지호", two(2)],
    ["without a header", "김하늘,1\n이지호,2", two(1)],
    ["without a header, numbers first", "1,김하늘\n2,이지호", two(1)],
    ["copied from a spreadsheet", "1\t김하늘\n2\t이지호", two(1)],
    ["with semicolons", "name;number\n김하늘;1\n이지호;2\n", two(2)],
    ["after a byte order mark", "\uFEFFname,number\n김하늘,1\n이지호,2", two(2)],
    ["with spaces around", " name , number \n 김하늘 , 1\n이지호,2  ", two(2)],
    ["with blank lines between", "김하늘,1\n\n,\n이지호,2", [two(1)[0], [4, "이지호", "2"]]],
    [
      "where there are names alone",
      "김하늘\n이지호",
      [
        [1, "김하늘", ""],
        [2, "이지호", ""],
      ],
    ],
    ["where there is one name", "Jiho", [[1, "Jiho", ""]]],
    [
      "where there are numbers alone",
      "1\n2",
      [
        [1, "1", ""],
        [2, "2", ""],
      ],
    ],
    ["with a comma in a name", '"Han, Minji",7', [[1, "Han, Minji", "7"]]],
    ["where a name is missing", "name,number\n,3", [[2, "", "3"]]],
    ["where there is nothing", "", []],
    ["where there is a header alone", "name,number\n", []],
  ])("%s", (_, text, found) => {
    expect(rows(text)).toEqual(found);
  });
});

it("says where quotation marks don't end", () => {
  expect(readRosterFile('김하늘,1\n"이지호,2')).toMatchObject([
    { name: "김하늘", broken: false },
    { broken: true },
  ]);
});

it("reads thousands of lines, and whatever there is in them", () => {
  expect(readRosterFile("a,1\n".repeat(20_000))).toHaveLength(20_000);
  expect(rows("\0,=1+1\n__proto__,<script>")).toEqual([
    [1, "\0", "=1+1"],
    [2, "__proto__", "<script>"],
  ]);
});
