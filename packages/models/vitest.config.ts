import { defineConfig } from "vitest/config";

// Pure code: its test files need no modules of their own.
export default defineConfig({ test: { isolate: false, name: "models", include: ["src/**/*.test.ts"] } });
