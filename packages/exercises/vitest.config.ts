import { defineConfig } from "vitest/config";

export default defineConfig({
  // Pure code: its test files need no modules of their own.
  // Laws over hundreds of seeds take their time on a busy machine.
  test: {
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    name: "exercises",
    include: ["src/**/*.test.ts"],
  },
});
