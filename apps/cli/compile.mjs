import { renameSync, writeFileSync } from "node:fs";
import { compiledOf, load } from "./load.mjs";

// Lets a bundle do what it is asked for, and keeps what Node.js has compiled of it by then.
const [bundle = "", ...args] = process.argv.slice(2);
const { main, script } = load(bundle);
await main(args);
const written = `${compiledOf(bundle)}.${process.pid}`;
writeFileSync(written, script.createCachedData());
renameSync(written, compiledOf(bundle));
