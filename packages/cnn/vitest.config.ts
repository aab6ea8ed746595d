import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "cnn", include: ["src/**/*.test.ts"] } });
