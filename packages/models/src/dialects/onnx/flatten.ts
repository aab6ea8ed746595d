import { ok, product, refused, type Result } from "@stride/cnn";
import { z } from "zod";
import { axisFromStart } from "../axis.ts";
import { defineEntry } from "../define-entry.ts";
import type { Axes } from "../dialect.ts";
import { flattened } from "../reading.ts";
import type { Refusal } from "../refusal.ts";

const settings = z.object({ axis: z.int().default(1) });
const known = z.array(z.number());

/** Always two axes: what stands before `axis`, and the rest. `axis` may be the rank itself. */
export const Flatten = defineEntry(settings, ({ axis }, { batch, axes }) => {
  const all = [...batch, ...axes];
  const split = axis === all.length ? ok(axis) : axisFromStart(axis, all.length);
  if (!split.ok) return split;
  const rest = known.safeParse(all.slice(split.value));
  if (!rest.success) return refused({ code: "unknown-batch" });
  const rows = rowsOf(all.slice(0, split.value));
  return rows.ok ? flattened({ batch: [rows.value], axes: rest.data }) : rows;
});

function rowsOf(axes: Axes): Result<number | null, Refusal> {
  const lengths = known.safeParse(axes);
  if (!lengths.success) return ok(null);
  const rows = product(...lengths.data);
  return typeof rows === "bigint" ? refused({ code: "too-many-features", features: String(rows) }) : ok(rows);
}
