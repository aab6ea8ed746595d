import { join } from "node:path";
import { defineConfig } from "prisma/config";
import { databaseUrl, root } from "./prisma/database-url.mjs";

// Prisma would download a native engine; ours is the same engine from the npm registry (docs/decisions/001).
// This file is read before the download starts.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= join(root, "prisma/schema-engine/schema-engine.mjs");

// Nothing phones home.
process.env["CHECKPOINT_DISABLE"] ??= "1";

export default defineConfig({
  schema: "prisma/models",
  migrations: { path: "prisma/migrations" },
  datasource: { url: databaseUrl(process.env) },
});
