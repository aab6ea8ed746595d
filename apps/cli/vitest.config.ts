import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "cli",
    include: ["src/**/*.test.ts"],
    globalSetup: "src/test-bundle.ts",
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
