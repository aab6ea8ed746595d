import { join } from "node:path";

/** The repository's folder, from that of the bundle. */
export const root = join(import.meta.dirname, "../../..");

export const bin = join(root, "apps/cli/bin/stride.js");
