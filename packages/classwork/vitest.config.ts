import { defineConfig } from "vitest/config";

export default defineConfig({
  // Pure code: its test files need no modules of their own.
  test: {
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    name: "classwork",
    include: ["src/**/*.test.ts"],
  },
});
