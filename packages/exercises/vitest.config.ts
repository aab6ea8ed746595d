import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "exercises", include: ["src/**/*.test.ts"] } });
