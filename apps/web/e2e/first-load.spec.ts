import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";

/** What the empty page of this Next version loads, gzipped: measured on an app with one page that says one word. */
const EMPTY_PAGE = { next: "16.4.6", bytes: 134_449 };
const ALLOWANCE = 35 * 1024;

test("the practice page loads at most 35 kB of scripts more than an empty page", async ({ page }) => {
  const manifest = createRequire(import.meta.url).resolve("next/package.json");
  expect(readFileSync(manifest, "utf8")).toContain(`"version": "${EMPTY_PAGE.next}"`);

  const sizes = new Map<string, number>();
  const bodies: Promise<void>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    const measured = response
      .body()
      .then((body) => void sizes.set(response.url(), gzipSync(body, { level: 9 }).length));
    bodies.push(measured);
  });
  await page.goto("/en/try/output-shape/1/5");
  await page.getByLabel("Output shape").fill("1");
  await Promise.all(bodies);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(sizes.size).toBeGreaterThan(4);
  expect(total).toBeLessThanOrEqual(EMPTY_PAGE.bytes + ALLOWANCE);
});
