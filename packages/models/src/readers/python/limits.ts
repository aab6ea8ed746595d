/** What is read of a source: more is no network that anybody wrote. */
export const limits = {
  /** Characters of UTF-16. */
  bytes: 1_000_000,
  /** Tokens. */
  nodes: 400_000,
  /** Brackets and blocks in each other; also the links of one chain (`a + b + …`, `a.b().c()…`). */
  depth: 64,
} as const;
