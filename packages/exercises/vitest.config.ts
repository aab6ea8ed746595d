import { defineConfig } from "vitest/config";

export default defineConfig({
  // Laws over hundreds of seeds take their time on a busy machine.
  test: { testTimeout: 120_000, name: "exercises", include: ["src/**/*.test.ts"] },
});
