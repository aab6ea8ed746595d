import { readFileSync, writeFileSync } from "node:fs";
import { fingerprint, unlessFresh } from "./fingerprint.mjs";
import { npm } from "./npm.mjs";
import { inRoot } from "./root.mjs";
import { demand, step } from "./step.mjs";

const lockfile = inRoot("package-lock.json");

/** Installs when node_modules is missing or made from another lockfile. */
export function install() {
  return unlessFresh(
    "node_modules/.stride-install",
    fingerprint(["package-lock.json"], [process.version]),
    () =>
      step("Installing packages (a few minutes the first time)", async () => {
        const locked = readFileSync(lockfile);
        const result = await npm(["install", "--no-audit", "--no-fund"]);
        // Another npm version may write the same lock in another way; sources are not ours to change.
        if (!readFileSync(lockfile).equals(locked)) writeFileSync(lockfile, locked);
        demand(result, "npm install failed, as shown above: check the network and try again.");
      }),
  );
}
