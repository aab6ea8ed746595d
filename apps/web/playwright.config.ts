import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const port = Number(process.env["E2E_PORT"] ?? 3217);
const address = `http://127.0.0.1:${port}`;

// The journeys run against the production build, started as the README says, on a database of their own.
// The test command names one; a run by hand makes it here, once: workers inherit the variable.
process.env["DATABASE_URL"] ??= `file:${join(mkdtempSync(join(tmpdir(), "stride-e2e-")), "stride.db")}`;

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  // Generous: a machine of two processors that is busy takes three times what an idle one does.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // What fails and then passes is counted as passed and named as flaky at the end.
  retries: 1,
  forbidOnly: true,
  reporter: "list",
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A server on a school's own network, under a name that browsers don't take for this machine's.
        "--host-resolver-rules=MAP classroom.test 127.0.0.1",
      ],
    },
  },
  webServer: {
    command: "node scripts/start.mjs",
    cwd: "../..",
    url: `${address}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: { PORT: String(port), HOST: "127.0.0.1" },
  },
});
