#!/usr/bin/env node
import { existsSync } from "node:fs";

const bundle = new URL("../generated/stride.js", import.meta.url);

if (!existsSync(bundle)) {
  // `npm install` makes the bundle; this is for an install without scripts.
  const { makeBundle } = await import("../bundle.mjs");
  await makeBundle();
}
const { main } = await import(bundle.href);
await main(process.argv.slice(2));
