import { expect, it } from "vitest";
import { nextPage } from "./next-page.ts";

it.each([
  ["/en/practice", "/ko/practice"],
  ["/ko", "/ko"],
  ["/ko/progress?before=2026-01-01T00:00:00.000Z,abc", "/ko/progress?before=2026-01-01T00:00:00.000Z,abc"],
  ["/en/account/invitation/x_-1", "/ko/account/invitation/x_-1"],
  ["/en/a/../practice", "/ko/practice"],
])("%s leads to %s", (asked, page) => {
  expect(nextPage(asked, "ko")).toBe(page);
});

it.each([
  [undefined],
  [["/en/practice", "/en/lesson"]],
  [""],
  ["practice"],
  ["/"],
  ["/fr/practice"],
  ["/api/trpc/accounts.signOut"],
  ["/en/sign-in?next=/en/sign-in"],
  ["/ko/sign-up"],
  ["//evil.example/en"],
  ["///evil.example/en"],
  ["/\\evil.example/en"],
  ["/\t/evil.example/en"],
  ["\\/evil.example"],
  ["https://evil.example/en"],
  ["http://here.invalid/en"],
  ["//here.invalid@evil.example/en"],
  ["data:text/html,x"],
  [" /en/practice"],
  ["/en/../..//evil.example"],
  ["/en/%2e%2e//evil.example"],
  ["//["],
])("%j leads to no page of its own", (asked) => {
  expect(nextPage(asked, "en")).toBeUndefined();
});
