import { join } from "node:path";

/** How dependency-cruiser finds what an import means. */
export const finding = {
  doNotFollow: { path: ["node_modules", "(^|/)generated/"] },
  exclude: { path: ["/([.]next|coverage|playwright-report|test-results)/", "/next-env[.]d[.]ts$"] },
  combinedDependencies: false,
  // For "@/…" only. Dependency-cruiser reads `paths` from the repository's root, unlike the compiler.
  tsConfig: { fileName: join(import.meta.dirname, "tsconfig.arrows.json") },
  enhancedResolveOptions: {
    exportsFields: ["exports"],
    conditionNames: ["import", "types", "node", "default"],
    extensions: [".ts", ".tsx", ".mjs", ".js", ".d.ts", ".json"],
  },
};

/**
 * An arrow that may not be.
 * @param {string} name
 * @param {string} comment
 * @param {import("dependency-cruiser").IRegularForbiddenRuleType["from"]} from
 * @param {import("dependency-cruiser").IRegularForbiddenRuleType["to"]} to
 */
export const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: /** @type {const} */ ("error"),
  from,
  to,
});
