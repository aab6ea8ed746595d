import { existsSync } from "node:fs";
import { generate } from "../generate.mjs";
import { install } from "../install.mjs";
import { inRoot } from "../root.mjs";
import { runNode } from "../run.mjs";
import { settings } from "../settings.mjs";
import { finish, Stop } from "../stop.mjs";

await finish(async () => {
  const { databasePath, databaseUrl } = settings(process.env);
  if (!existsSync(databasePath)) throw new Stop(`There is no database at ${databasePath}.`);
  await install();
  await generate();
  const { exitCode } = await runNode([inRoot("packages/api/rebuild.mjs"), databaseUrl], { show: true });
  if (exitCode !== 0) {
    throw new Stop(
      "The rebuild ended before its end, as shown above. What it had made anew stays; the rest is as it was.",
    );
  }
  return exitCode;
});
