import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";
import { step } from "./step.mjs";
import { Stop } from "./stop.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where Chromium is; on Debian, as root, it is installed when missing. */
export async function chromium() {
  return chosen() ?? find() ?? (await installed()) ?? missing();
}

function chosen() {
  const path = process.env["CHROMIUM_PATH"];
  if (path && !existsSync(path)) throw new Stop(`There is no Chromium at CHROMIUM_PATH=${path}.`);
  return path || undefined;
}

function find() {
  const folders = ["/usr/bin", ...(process.env["PATH"] ?? "").split(delimiter)];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(executable);
}

/** @param {string} path */
function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installed() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return undefined;
  await step("Installing Chromium", async () => {
    await run("apt-get", ["update"]);
    await run("apt-get", ["install", "-y", "chromium"], { env: { DEBIAN_FRONTEND: "noninteractive" } });
  });
  return find();
}

/** @returns {never} */
function missing() {
  throw new Stop(
    "The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.",
  );
}
