import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@playwright/test";
import BetterSqlite3 from "better-sqlite3";
import { migrate, ownPlace, type Place, removePlace, startAsDocumented } from "./own-server";

/** Pages of 4096 bytes: the first holds the header, the others tables and indexes. */
const PAGE = 4096;

interface Broken {
  readonly what: string;
  readonly make: (place: Place) => void;
  /** The last thing said. */
  readonly sentence: RegExp;
}

const notMigrated =
  /^The database could not be migrated, as shown above; a migration that failed has changed nothing\.$/u;

const broken: readonly Broken[] = [
  {
    what: "a database that is gone while its secret is there",
    make: ({ database }) =>
      writeFileSync(`${database}.auth-secret`, "a secret of at least thirty-two characters"),
    sentence:
      /^The database \S+stride\.db is gone: restore a backup there, or remove \S+ to begin with an empty one\.$/u,
  },
  {
    what: "a database whose first page is zeros",
    make: (place) => overwrite(place, 0),
    sentence: notMigrated,
  },
  {
    what: "a database with a page of zeros in its middle",
    make: (place) => overwrite(place, 3),
    sentence: /^The server ended before it answered, as shown above\.$/u,
  },
  {
    what: "a database that was cut off",
    make: (place) => {
      migrated(place);
      writeFileSync(place.database, readFileSync(place.database).subarray(0, 2 * PAGE));
    },
    sentence: notMigrated,
  },
  {
    what: "a file that is no database",
    make: ({ database }) => writeFileSync(database, "Dear pupils, ".repeat(500)),
    sentence: notMigrated,
  },
  {
    what: "another program's database",
    make: ({ database }) => {
      const file = new BetterSqlite3(database);
      file.exec("CREATE TABLE Invoice (id INTEGER PRIMARY KEY); INSERT INTO Invoice VALUES (1)");
      file.close();
    },
    sentence: /^The database could not be migrated, as shown above/u,
  },
  {
    what: "a folder in the place of the database",
    make: ({ database }) => mkdirSync(database),
    sentence: /^The database (could not be migrated|can't be kept)/u,
  },
];

for (const { what, make, sentence } of broken) {
  test(`${what} ends the start with a sentence, and is left as it was`, async () => {
    const place = await ownPlace();
    try {
      make(place);
      const before = contents(place);
      const server = startAsDocumented(place);
      const patience = setTimeout(() => server.signal("SIGTERM"), 60_000);
      const code = await server.ended;
      clearTimeout(patience);

      expect(server.said()).not.toContain("Stride is at");
      expect(code).toBe(1);
      expect(server.lastComplaint()).toMatch(sentence);
      expect(server.said()).not.toMatch(/^\s+at .*:\d+/mu);
      expect(contents(place)).toEqual(before);
    } finally {
      removePlace(place);
    }
  });
}

test("a damaged page is named together with what to do", async () => {
  const place = await ownPlace();
  try {
    overwrite(place, 3);
    const server = startAsDocumented(place);
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain(
      `The file at ${place.database} can't be read as a database: restore a backup.`,
    );
  } finally {
    removePlace(place);
  }
});

function migrated(place: Place): void {
  migrate(place);
  const file = new BetterSqlite3(place.database);
  file.pragma("journal_mode = DELETE");
  file.close();
}

function overwrite(place: Place, page: number): void {
  migrated(place);
  const bytes = readFileSync(place.database);
  expect(bytes.length).toBeGreaterThan((page + 1) * PAGE);
  writeFileSync(place.database, bytes.fill(0, page * PAGE, (page + 1) * PAGE));
}

/** The database's own content by its hash; and nothing where nothing may be made. */
function contents({ database }: Place): string {
  if (!existsSync(database)) return "nothing";
  const name = database.slice(dirname(database).length + 1);
  const isFolder = readdirSync(dirname(database), { withFileTypes: true }).some(
    (entry) => entry.name === name && entry.isDirectory(),
  );
  if (isFolder) return `a folder with ${readdirSync(join(database)).length} files`;
  return createHash("sha256").update(readFileSync(database)).digest("hex");
}
