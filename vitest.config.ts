import { defineConfig } from "vitest/config";

// Each workspace with tests has a vitest.config.ts of its own.
export default defineConfig({
  test: {
    // All processors: it would leave one of them idle otherwise, and two is what there is.
    maxWorkers: "100%",
    projects: [
      "packages/*/vitest.config.ts",
      "apps/*/vitest.config.ts",
      "prisma/vitest.config.ts",
      "scripts/vitest.config.ts",
    ],
  },
});
