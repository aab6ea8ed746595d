import { resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");

/** @param {string[]} parts */
export const inRoot = (...parts) => resolve(root, ...parts);
