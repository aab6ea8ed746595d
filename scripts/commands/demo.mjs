import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { migrate } from "../database.mjs";
import { generate } from "../generate.mjs";
import { install } from "../install.mjs";
import { inRoot, root } from "../root.mjs";
import { runNode } from "../run.mjs";
import { finish, Stop } from "../stop.mjs";

const USAGE = "npm run demo -- [--again] [--seed <text>] [--database <file>]";
/** Whose address stands in every demo, and in nothing else. */
const TEACHER = "teacher@demo.example";
/** What the demo ends with where it is there, but its map doesn't show what was planted. */
const NOT_FOUND = 2;

await finish(async () => {
  const { again, seed, database } = options();
  const path = resolve(root, database);
  if (existsSync(path)) checkReplaceable(path, again);
  mkdirSync(dirname(path), { recursive: true });
  // It gets its name when all of it is there, so that half of a demo is never taken for one.
  const unfinished = `${path}.unfinished`;
  remove(unfinished);
  await install();
  await generate();
  await migrate({ databasePath: unfinished, databaseUrl: `file:${unfinished}` });
  const { exitCode } = await runNode([inRoot("apps/demo/demo.mjs"), `file:${unfinished}`, seed], {
    show: true,
  });
  if (exitCode !== 0 && exitCode !== NOT_FOUND) {
    throw new Stop("The demo could not be made, as shown above; nothing was replaced.");
  }
  remove(path);
  renameSync(unfinished, path);
  console.log(`\nTo see it:\n\n  DATABASE_URL=file:${relative(root, path)} npm start\n`);
  return exitCode;
});

function options() {
  try {
    const { values } = parseArgs({
      options: {
        again: { type: "boolean", default: false },
        seed: { type: "string", default: "1" },
        database: { type: "string", default: "data/demo.db" },
      },
    });
    return values;
  } catch {
    throw new Stop(USAGE);
  }
}

/** A demo is replaced where that is asked for, and nothing else ever is. @param {string} path @param {boolean} again */
function checkReplaceable(path, again) {
  if (!again) throw new Stop(`There is a demo at ${path} already; npm run demo -- --again makes it anew.`);
  if (!readFileSync(path).includes(TEACHER)) throw new Stop(`${path} is no demo, so it stays.`);
  // Of an ended server nothing is left of it, and of who only looked an empty file.
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) {
    throw new Stop(`A server seems to run on ${path}: end it first. If none does, remove ${path}-wal.`);
  }
}

/** A database's file, with what SQLite keeps beside it. @param {string} path */
function remove(path) {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
}
