import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** The secret belongs to one database and lies beside it. @param {string} databasePath */
export const secretPath = (databasePath) => `${databasePath}.auth-secret`;

/**
 * What sessions are signed with: made on the first start, readable by its owner only.
 * @param {string} databasePath
 */
export function authSecret(databasePath) {
  const path = secretPath(databasePath);
  if (!existsSync(path))
    writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  return readFileSync(path, "utf8").trim();
}
