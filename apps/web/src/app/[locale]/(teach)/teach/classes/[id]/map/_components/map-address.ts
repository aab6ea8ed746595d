import { type Period, periodQuery } from "@/components/review/period-address";

/** One cell of the map. */
export interface ChosenCell {
  readonly skill: string;
  readonly misconception: string;
}

/** What the map is of: all sets or one, ever or in a period. */
export interface MapOf {
  readonly assignmentId?: string;
  readonly period?: Period | undefined;
}

const queryOf = ({ assignmentId, period }: MapOf) =>
  new URLSearchParams({ ...(assignmentId !== undefined && { set: assignmentId }), ...periodQuery(period) });

/** The address of a map; a question mark alone where it is all. */
export const mapAddress = (of: MapOf): string => `?${queryOf(of).toString()}`;

/** The address of one of its cells. */
export function cellAddress(of: MapOf): (cell: ChosenCell) => string {
  return ({ skill, misconception }) => {
    const query = queryOf(of);
    query.set("skill", skill);
    query.set("misconception", misconception);
    return `?${query.toString()}#cell`;
  };
}
