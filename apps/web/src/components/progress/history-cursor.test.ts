import { expect, it } from "vitest";
import { historyCursor } from "./history-cursor.ts";

it("reads where a page begins", () => {
  expect(historyCursor("2026-01-31T10:00:00.000Z,V1StGXR8_Z5jdHi6B-myT")).toEqual({
    createdAt: "2026-01-31T10:00:00.000Z",
    id: "V1StGXR8_Z5jdHi6B-myT",
  });
});

it.each([
  undefined,
  "",
  ["2026-01-31T10:00:00.000Z,a"],
  "2026-02-30T00:00:00.000Z,abc",
  "2026-01-01T24:00:00.000Z,abc",
  "+275760-09-13T00:00:00.000Z,abc",
  "2026-01-31,abc",
  "2026-01-31T10:00:00.000Z,<script>",
  "2026-01-31T10:00:00.000Z",
])("takes %s for the newest page", (before) => {
  expect(historyCursor(before)).toBeUndefined();
});
