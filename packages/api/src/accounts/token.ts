import { createHash, randomBytes } from "node:crypto";

/** What stands in a link that nobody may guess. */
export const newToken = (): string => randomBytes(24).toString("base64url");

/** What is kept of it: whoever reads the database can't use it. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
