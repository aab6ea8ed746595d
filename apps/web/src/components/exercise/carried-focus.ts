/** The answer box that had the focus when an exercise moved to its own address; it gets it again there. */
let carried: string | undefined;

export function carryFocus(): void {
  carried = document.activeElement?.matches("form input") ? document.activeElement.id : undefined;
}

/** The box to focus first: the carried one if this exercise has it, else its first. Nothing is carried on the server. */
export function firstFocus(fieldIds: readonly string[]): string | undefined {
  return fieldIds.find((id) => id === carried) ?? fieldIds[0];
}
