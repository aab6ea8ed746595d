/** One cell of the map. */
export interface ChosenCell {
  readonly skill: string;
  readonly misconception: string;
}

/** The address of a cell, of all sets or of one. */
export function mapAddress(assignmentId: string | undefined): (cell: ChosenCell) => string {
  return ({ skill, misconception }) => {
    const query = new URLSearchParams(assignmentId === undefined ? {} : { set: assignmentId });
    query.set("skill", skill);
    query.set("misconception", misconception);
    return `?${query.toString()}#cell`;
  };
}
