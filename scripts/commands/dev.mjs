import { checkDatabasePlace, migrate } from "../database.mjs";
import { generate } from "../generate.mjs";
import { install } from "../install.mjs";
import { checkPort } from "../port.mjs";
import { serve } from "../serve.mjs";
import { settings } from "../settings.mjs";
import { finish } from "../stop.mjs";

await finish(async () => {
  const chosen = settings(process.env);
  checkDatabasePlace(chosen.databasePath);
  await checkPort(chosen);
  await install();
  await generate();
  await migrate(chosen);
  return serve("dev", chosen);
});
