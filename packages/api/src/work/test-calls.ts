import type { TestCalls } from "../test-call.ts";

export const calls: TestCalls = {};
