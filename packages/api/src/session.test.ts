import { afterAll, beforeAll, expect, it } from "vitest";
import { testStride } from "./test-stride.ts";

let test: Awaited<ReturnType<typeof testStride>>;
beforeAll(async () => {
  test = await testStride();
});
afterAll(() => test.close());

it("keeps neither the address nor the browser of a guest", async () => {
  const browser = test.browser();
  const headers = { "user-agent": "Recognisable/1.0", "x-forwarded-for": "203.0.113.7" };
  await browser.mutate("practice.start", { kind: "output-shape", difficulty: 1 }, headers);
  expect(await test.db.session.findMany()).toMatchObject([{ userAgent: "", ipAddress: "" }]);
});

it("hands out the cookie of a new guest where a streamed answer is asked for, too", async () => {
  const browser = test.browser();
  const streamed = { "trpc-accept": "application/jsonl" };
  const input = { 0: { kind: "output-shape", difficulty: 1 } };
  const { status, headers } = await browser.mutate("practice.start?batch=1", input, streamed);
  expect(status).toBe(200);
  expect(headers.getSetCookie().join()).toContain("stride.session_token=");
});
