/** The names that a source for Keras uses. */
export const reserved: readonly string[] = ["keras", "layers", "model", "float"];
