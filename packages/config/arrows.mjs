import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { finding, forbid } from "./cruise.mjs";
import { oursPath } from "./files.mjs";

/**
 * Which way imports run. The rooms a room may read, besides itself.
 * @type {Record<string, string[]>}
 */
const reads = {
  "apps/web": ["packages/api", "packages/classwork", "packages/exercises", "packages/models", "packages/cnn"],
  "apps/cli": ["packages/exercises", "packages/models", "packages/cnn"],
  "apps/demo": [
    "packages/api",
    "packages/classwork",
    "packages/exercises",
    "packages/models",
    "packages/cnn",
  ],
  "apps/bench": ["packages/api", "packages/exercises", "packages/models", "packages/cnn"],
  "packages/api": ["prisma", "packages/classwork", "packages/exercises", "packages/models", "packages/cnn"],
  "packages/classwork": ["packages/exercises", "packages/models", "packages/cnn"],
  "packages/exercises": ["packages/models", "packages/cnn"],
  "packages/models": ["packages/cnn"],
  "packages/cnn": [],
  "packages/config": [],
  prisma: [],
  // These run before anything is installed, so they can't ask for @stride/db.
  scripts: ["prisma/database-url.mjs"],
};

const rooms = "^(apps|packages)/[^/]+/|^prisma/|^scripts/";
const answers = "^packages/exercises/src/answers/";
const ui = "^apps/web/src/components/ui/";
const declared = "What a workspace imports stands in its own package.json.";
/** @type {import("dependency-cruiser").DependencyType[]} */
const npm = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-bundled", "npm-no-pkg", "npm-unknown"];

/** The rooms that a room's package.json names. @param {string} root @param {string} room */
function named(root, room) {
  const file = join(root, room, "package.json");
  if (!existsSync(file)) return [];
  const { dependencies, devDependencies } = JSON.parse(readFileSync(file, "utf8"));
  const names = Object.keys({ ...dependencies, ...devDependencies });
  return Object.keys(reads).filter((other) => names.includes(nameOf(other)));
}

/** @param {string} room */
const nameOf = (room) => (room === "prisma" ? "@stride/db" : room.replace(/^\w+/, "@stride"));

/** Any room but these. @param {string[]} some */
const roomsBut = (some) => ({ path: rooms, pathNot: some.map((room) => `^${room}(/|$)`) });

/** @param {string} root @param {[string, string[]]} entry */
const arrowsOf = (root, [room, others]) => [
  forbid(
    `${room.split("/").at(-1)}-reads`,
    `${room} reads ${others.join(", ") || "no other room"}.`,
    { path: `^${room}/` },
    roomsBut([room, ...others]),
  ),
  ...(room === "scripts"
    ? []
    : [forbid("declared", declared, { path: `^${room}/` }, roomsBut([room, ...named(root, room)]))]),
];

/**
 * @param {string} root the repository's folder
 * @returns {import("dependency-cruiser").IConfiguration}
 */
export default (root) => ({
  forbidden: [
    ...Object.entries(reads).flatMap((entry) => arrowsOf(root, entry)),
    forbid(
      "a-known-room",
      "A new workspace gets its line in packages/config/arrows.mjs.",
      { path: rooms, pathNot: Object.keys(reads).map((room) => `^${room}/`) },
      {},
    ),
    forbid(
      "by-name",
      "Another workspace is imported by its name, through its package.json's exports.",
      { path: "^((apps|packages)/[^/]+|prisma)/" },
      { path: rooms, pathNot: "^$1/", dependencyTypes: ["local"] },
    ),
    forbid(
      "resolvable",
      "Nothing is imported that isn't there, or past a package's exports.",
      {},
      { couldNotResolve: true },
    ),
    forbid("no-circle", "No circle anywhere, of types neither.", {}, { circular: true }),
    forbid("declared", declared, {}, { dependencyTypes: ["npm-no-pkg", "npm-unknown"] }),
    forbid(
      "development-only",
      "devDependencies are for tests and the settings of tools.",
      { pathNot: oursPath },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm", "type-only"] },
    ),
    forbid("not-a-test", "What ships doesn't import a test.", { pathNot: oursPath }, { path: oursPath }),
    forbid(
      "pure",
      "cnn, models, exercises and classwork know zod and one another; exercises besides its numbers' chance and Hangul's particles, classwork the zones of dates and tables as text.",
      { path: "^packages/(cnn|models|exercises|classwork)/src/", pathNot: oursPath },
      { pathNot: ["^packages/", "node_modules/(zod|pure-rand|es-hangul|temporal-polyfill|papaparse)/"] },
    ),
    forbid(
      "answers-alone",
      "Reading an answer is the first thing a browser loads, so it stands alone.",
      { path: answers, pathNot: oursPath },
      { pathNot: answers },
    ),
    forbid(
      "features-apart",
      "A feature of the api never imports another feature; what two share stands beside them.",
      { path: "^packages/api/src/([^/]+)/" },
      {
        path: "^packages/api/src/[^/]+/",
        pathNot: ["^packages/api/src/$1/", "^packages/api/src/(exercise|aggregates)/"],
      },
    ),
    forbid(
      "ui-knows-no-cnn",
      "components/ui would serve any other site.",
      { path: ui },
      { path: ["^(packages|prisma)/", "^apps/web/src/"], pathNot: ui },
    ),
    forbid(
      "one-door-to-the-database",
      "Only prisma/ speaks to the database; the browser tests judge it from outside.",
      { pathNot: ["^prisma/", "^apps/web/e2e/"] },
      { path: "node_modules/([.]prisma|@prisma|prisma|better-sqlite3)/" },
    ),
    forbid(
      "scripts-before-install",
      "Scripts run before anything is installed: Node's own modules only.",
      { path: "^scripts/", pathNot: ["[.]test[.]ts$", "[.]config[.]ts$"] },
      { dependencyTypes: npm },
    ),
  ],
  options: { ...finding, tsPreCompilationDeps: true },
});
