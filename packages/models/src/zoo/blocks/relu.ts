/** What is written most often. */
export const relu = { type: "activation", function: "relu" } as const;
