/** Made by a tool, or recorded from one: nobody edits them by hand. */
export const generated = [
  "**/generated/",
  "**/.next/",
  "**/next-env.d.ts",
  "**/fixtures/**/*.json*",
  "data/",
];

/** What runs only where we develop: tests, what they share (`test-….ts`, fixtures), the settings of tools. */
export const ours = [
  "**/*.test.{ts,tsx}",
  "**/test-*.ts",
  "**/fixtures/**",
  "**/*.config.{ts,mjs}",
  "**/e2e/**",
  "apps/bench/**",
  "apps/demo/**",
  "packages/config/**",
  "prisma/schema-engine/**",
  "scripts/**",
];

/** The same for dependency-cruiser, which reads regular expressions. */
export const oursPath = [
  "[.]test[.]tsx?$",
  "(^|/)test-[^/]+[.]ts$",
  "/fixtures/",
  "[.]config[.](ts|mjs)$",
  "/e2e/",
  "^apps/bench/",
  "^apps/demo/",
  "^packages/config/",
  "^prisma/schema-engine/",
  "^scripts/",
];
