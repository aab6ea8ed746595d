import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

/** Below these versions a published hole is open. A floor is raised with the next advisory, never lowered. */
const floors = [
  {
    name: "next",
    floor: "16.2.6",
    advisories: ["CVE-2026-23870", "CVE-2026-44575", "CVE-2026-44576", "CVE-2026-44578", "CVE-2026-45109"],
  },
  { name: "react", floor: "19.2.6", advisories: ["CVE-2025-55182", "CVE-2026-23870"] },
  { name: "react-dom", floor: "19.2.6", advisories: ["CVE-2025-55182", "CVE-2026-23870"] },
  { name: "better-auth", floor: "1.4.17", advisories: ["CVE-2025-61928", "CVE-2026-45364"] },
] as const;

describe.each(floors)("$name", ({ name, floor, advisories }) => {
  it(`is installed at ${floor} or above, where ${advisories.join(", ")} are closed`, () => {
    const versions = installed(name);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => isBelow(version, floor))).toEqual([]);
  });
});

it.each([
  ["16.2.5", "16.2.6", true],
  ["16.2.6", "16.2.6", false],
  ["16.2.10", "16.2.6", false],
  ["15.9.9", "16.2.6", true],
  ["16.2.6-canary.3", "16.2.6", true],
  ["17.0.0-rc.1", "16.2.6", false],
])("knows that %s is below %s: %s", (version, floor, below) => {
  expect(isBelow(version, floor)).toBe(below);
});

const manifest = z.object({ version: z.string() });

/** The version that each workspace which may bring its own would load. */
function installed(name: string): string[] {
  const web = join(import.meta.dirname, "..");
  const api = join(web, "../../packages/api");
  return [...new Set([web, api].flatMap((workspace) => versionIn(workspace, name)))];
}

function versionIn(workspace: string, name: string): string[] {
  const folders = createRequire(join(workspace, "package.json")).resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      return [manifest.parse(JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8"))).version];
    } catch {
      // Not in this folder: the next one up.
    }
  }
  return [];
}

/** Whether a version comes before another; a preview comes before what it previews. */
function isBelow(version: string, floor: string): boolean {
  const [numbers = "", preview] = version.split("-");
  const difference = numbers
    .split(".")
    .map((part, at) => Number(part) - Number(floor.split(".")[at]))
    .find((one) => one !== 0);
  return difference === undefined ? preview !== undefined : difference < 0;
}
