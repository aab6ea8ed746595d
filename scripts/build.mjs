import { existsSync, rmSync } from "node:fs";
import { fingerprint, unlessFresh } from "./fingerprint.mjs";
import { inRoot } from "./root.mjs";
import { runNode } from "./run.mjs";
import { step, demand } from "./step.mjs";

const stamp = "apps/web/.next/.stride-build";

/** Builds what is stale; when no source has changed since, it doesn't even ask turbo. */
export function build() {
  if (!existsSync(inRoot("apps/web/.next/BUILD_ID"))) rmSync(inRoot(stamp), { force: true });
  return unlessFresh(stamp, sources(), () =>
    step("Building the app (a minute)", async () => {
      const result = await runNode([
        "node_modules/turbo/bin/turbo",
        "run",
        "build",
        "--output-logs=errors-only",
      ]);
      demand(result, "The build failed, as shown above.");
    }),
  );
}

function sources() {
  const paths = ["apps/web", "packages", "prisma", "package-lock.json", "turbo.json"];
  return fingerprint(paths, [process.version, process.env["APP_URL"] ?? ""]);
}
