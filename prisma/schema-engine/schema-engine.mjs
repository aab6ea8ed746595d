#!/usr/bin/env node
// Stands where Prisma's command line expects its native schema engine: same arguments, same JSON-RPC on
// stdin and stdout, but the engine inside is the WASM build and the driver is the app's own (docs/decisions/001).
import { administer } from "./administer.mjs";
import { commandLine } from "./command-line.mjs";
import { databaseOf } from "./database.mjs";
import { methods } from "./methods.mjs";
import { serve } from "./rpc.mjs";
import { engineVersion } from "./wasm.mjs";

const { wantsVersion, command, datamodels, url } = commandLine(process.argv.slice(2));

if (wantsVersion) process.stdout.write(`schema-engine-cli ${engineVersion()}\n`);
else if (command) process.exitCode = administer(command, databaseOf(url));
else await serve(methods(databaseOf(url), datamodels));
