/** What goes into each step of a family, and what comes out. */
type Steps<Family> = {
  readonly [Name in keyof Family]: { readonly input: object; readonly result: unknown };
};

/** A way to carry out each step of a family. */
export type CarriedOut<Family extends Steps<Family>> = {
  readonly [Name in keyof Family]: (input: Family[Name]["input"]) => Family[Name]["result"];
};
