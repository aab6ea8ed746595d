import { readFileSync } from "node:fs";
import { sum, summarize } from "@stride/cnn";
import { expect, test } from "vitest";
import { type Family, type KnownNetwork, zoo } from "./index.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

test("the README lists every network with its level, parameters and multiply-adds", () => {
  const rows = [...readme.matchAll(/^\| `([a-z0-9_-]+)` +\| (\d) .*$/gm)].map(([row]) =>
    row
      .split("|")
      .slice(1, 6)
      .map((cell) => cell.trim()),
  );
  expect(rows).toEqual(
    zoo.map((known) => [
      `\`${known.name}\``,
      String(known.level),
      parameters(known, "pytorch"),
      parameters(known, "keras"),
      (Number(totals(known, "pytorch").cost) / 1e6).toFixed(1),
    ]),
  );
});

function parameters(known: KnownNetwork, family: Family): string {
  const { trainable, nonTrainable } = totals(known, family).parameters;
  return String(sum(trainable, nonTrainable)).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}

function totals(known: KnownNetwork, counting: Family) {
  const table = summarize(known.network(counting), { convention: { counting } });
  return table.ok ? table.value.totals : expect.fail(JSON.stringify(table.problem));
}
