import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prismaCli } from "./prisma-cli.ts";

// The real command line, on a project and a database of its own.
let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "stride-engine-"));
  writeFileSync(join(project, "prisma.config.mjs"), config);
  writeFileSync(join(project, "schema.prisma"), `${datasource}${pupil}`);
});
afterEach(() => rmSync(project, { recursive: true }));

const config = `export default {
  schema: "schema.prisma",
  migrations: { path: "migrations" },
  datasource: { url: "file:school/test.db" },
};`;
const datasource = 'datasource db {\n  provider = "sqlite"\n}\n';
const pupil = "model Pupil {\n  id Int @id\n  name String\n}\n";
const createPupil = 'CREATE TABLE "Pupil" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);\n';

const prisma = (...args: string[]) => prismaCli(project, args);
const openFile = () => new BetterSqlite3(join(project, "school/test.db"));

function addMigration(name: string, sql: string) {
  mkdirSync(join(project, "migrations", name), { recursive: true });
  writeFileSync(join(project, "migrations/migration_lock.toml"), 'provider = "sqlite"\n');
  writeFileSync(join(project, "migrations", name, "migration.sql"), sql);
}

test("deploy makes the database and applies the migrations, a second deploy does nothing, status is in order", async () => {
  addMigration("1_first", createPupil);
  expect(await prisma("migrate", "deploy")).toMatchObject({
    exitCode: 0,
    output: expect.stringContaining("1_first"),
  });
  const again = await prisma("migrate", "deploy");
  expect(again).toMatchObject({ exitCode: 0, output: expect.stringContaining("No pending migrations") });
  const status = await prisma("migrate", "status");
  expect(status).toMatchObject({ exitCode: 0, output: expect.stringContaining("up to date") });
});

test("status of a database that lags behind names what is missing and fails", async () => {
  addMigration("1_first", createPupil);
  await prisma("migrate", "deploy");
  addMigration("2_second", 'ALTER TABLE "Pupil" ADD COLUMN "age" INTEGER;');
  expect(await prisma("migrate", "status")).toMatchObject({
    exitCode: 1,
    output: expect.stringContaining("2_second"),
  });
});

test("a broken migration fails with SQLite's own words and leaves nothing of itself", async () => {
  addMigration("1_first", createPupil);
  addMigration(
    "2_broken",
    'CREATE TABLE "Half" ("id" INTEGER);\nALTER TABLE "Nowhere" ADD COLUMN "a" TEXT;\n',
  );
  const { exitCode, output } = await prisma("migrate", "deploy");
  expect(exitCode).not.toBe(0);
  expect(output).toContain("2_broken");
  expect(output).toContain("no such table: Nowhere");
  expect(openFile().prepare("SELECT name FROM sqlite_master WHERE name = 'Half'").all()).toEqual([]);
  expect(await prisma("migrate", "deploy")).toMatchObject({
    exitCode: 1,
    output: expect.stringContaining("P3009"),
  });
});

test("a migration that was killed before its commit is applied by the next deploy", async () => {
  addMigration("1_first", createPupil);
  await prisma("migrate", "deploy");
  const started =
    "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('k', 'x', '2_killed')";
  openFile().exec(started);
  addMigration("2_killed", 'ALTER TABLE "Pupil" ADD COLUMN "age" INTEGER;\n');
  expect(await prisma("migrate", "deploy")).toMatchObject({
    exitCode: 0,
    output: expect.stringContaining("2_killed"),
  });
  expect(await prisma("migrate", "status")).toMatchObject({ exitCode: 0 });
});

test("a migration is on the list of the finished ones from the moment it is committed", async () => {
  addMigration("1_first", `${createPupil}CREATE TABLE "Half" ("id" INTEGER);\n`);
  await prisma("migrate", "deploy");
  const list = openFile().prepare(
    "SELECT migration_name, finished_at IS NOT NULL AS finished FROM _prisma_migrations",
  );
  expect(list.all()).toEqual([{ migration_name: "1_first", finished: 1 }]);
});

test("dev writes the migration that leads from the last one to the models", async () => {
  addMigration("1_first", createPupil);
  await prisma("migrate", "deploy");
  openFile().exec("INSERT INTO Pupil VALUES (1, 'Ada')");
  writeFileSync(join(project, "schema.prisma"), `${datasource}${pupil.replace("name", "age Int?\n  name")}`);
  expect(await prisma("migrate", "dev", "--name", "age")).toMatchObject({ exitCode: 0 });
  const made = readdirSync(join(project, "migrations")).find((name) => name.endsWith("_age"));
  const sql = readFileSync(join(project, `migrations/${made}/migration.sql`), "utf8");
  expect(sql).toContain('ALTER TABLE "Pupil" ADD COLUMN "age" INTEGER;');
  expect(openFile().prepare("SELECT * FROM Pupil").all()).toEqual([{ id: 1, name: "Ada", age: null }]);
});

test("a table that is made anew for a change keeps its rows and those that point to it", async () => {
  const mark =
    "model Mark {\n  id Int @id\n  pupilId Int\n  pupil Pupil @relation(fields: [pupilId], references: [id], onDelete: Cascade)\n}\n";
  const before = pupil.replace("name String", "name String\n  marks Mark[]") + mark;
  writeFileSync(join(project, "schema.prisma"), datasource + before);
  await prisma("migrate", "dev", "--name", "first");
  openFile().exec("INSERT INTO Pupil VALUES (1, 'Ada'); INSERT INTO Mark VALUES (7, 1)");
  writeFileSync(join(project, "schema.prisma"), datasource + before.replace("name String", "name String?"));
  expect(await prisma("migrate", "dev", "--name", "second")).toMatchObject({ exitCode: 0 });
  expect(openFile().prepare("SELECT id, pupilId FROM Mark").all()).toEqual([{ id: 7, pupilId: 1 }]);
});

test("reset empties the database and applies the migrations again", async () => {
  addMigration("1_first", createPupil);
  await prisma("migrate", "deploy");
  openFile().exec("INSERT INTO Pupil VALUES (1, 'Ada'); CREATE TABLE Stray (id)");
  expect(await prisma("migrate", "reset", "--force")).toMatchObject({ exitCode: 0 });
  expect(
    openFile().prepare("SELECT name FROM sqlite_master WHERE name IN ('Pupil', 'Stray')").pluck().all(),
  ).toEqual(["Pupil"]);
  expect(openFile().prepare("SELECT count(*) FROM Pupil").pluck().get()).toBe(0);
});

test("diff prints the SQL between two states", async () => {
  const { exitCode, output } = await prisma(
    "migrate",
    "diff",
    "--from-empty",
    "--to-schema",
    "schema.prisma",
    "--script",
  );
  expect(exitCode).toBe(0);
  expect(output).toContain('CREATE TABLE "Pupil"');
});
