import { defineConfig } from "vitest/config";

// Pure code: its test files need no modules of their own.
export default defineConfig({
  test: {
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    name: "models",
    include: ["src/**/*.test.ts"],
  },
});
