import { describe, expect, it } from "vitest";
import { addressOf, cursorIn, filterIn } from "./attempt-address.ts";

const plain = { sort: "learner", direction: "asc" };

it.each([
  { params: {}, filter: plain, address: "" },
  {
    params: { result: "wrong", sort: "score", direction: "desc", item: "i1" },
    filter: { result: "wrong", sort: "score", direction: "desc", item: "i1" },
    address: "?item=i1&result=wrong&sort=score&direction=desc",
  },
  {
    params: { only: ["late", "reported"], from: "50", to: "99" },
    filter: { ...plain, only: ["late", "reported"], from: 0.5, to: 0.99 },
    address: "?from=50&to=99&only=late&only=reported",
  },
  { params: { position: "3" }, filter: { ...plain, position: 3 }, address: "?position=3" },
  { params: { item: "i1", of: "2" }, filter: { ...plain, item: "i1", of: 2 }, address: "?item=i1&of=2" },
  { params: { of: "2" }, filter: plain, address: "" },
  { params: { position: "0" }, filter: plain, address: "" },
  { params: { only: "late" }, filter: { ...plain, only: ["late"] }, address: "?only=late" },
  { params: { seed: "17", learner: "jiho" }, filter: { ...plain, seed: 17 }, address: "?seed=17" },
  {
    params: {
      result: "splendid",
      sort: "beauty",
      from: "-1",
      to: "101",
      seed: "1e9",
      learner: "",
      only: "nice",
    },
    filter: plain,
    address: "",
  },
])("reads $params as $filter, and writes $address", ({ params, filter, address }) => {
  expect(filterIn(params)).toEqual(filter);
  expect(addressOf(filterIn(params))).toBe(address);
});

it("keeps what a link adds", () => {
  expect(addressOf(filterIn({ result: "wrong" }), { after: "[1]" })).toBe("?result=wrong&after=%5B1%5D");
});

describe("where a page begins", () => {
  it.each([
    { text: '["Jiho",2,0,"abc"]', cursor: ["Jiho", 2, 0, "abc"] },
    { text: '["Jiho",2,0]', cursor: undefined },
    { text: '["Jiho",2,0,null]', cursor: undefined },
    { text: "nonsense", cursor: undefined },
    { text: undefined, cursor: undefined },
  ])("is read from $text", ({ text, cursor }) => {
    expect(cursorIn(text)).toEqual(cursor);
  });
});
