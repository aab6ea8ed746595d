import type { AttemptFilter } from "@stride/api";
import Link from "next/link";
import type { ReactNode } from "react";
import { addressOf } from "@/components/review/attempt-address";

interface SortLinkProps {
  readonly by: AttemptFilter["sort"];
  readonly filter: AttemptFilter;
  readonly numeric?: boolean;
  readonly children: ReactNode;
}

/** The head of a column by which the rows can be sorted; once more turns the order round. */
export function SortLink({ by, filter, numeric = false, children }: SortLinkProps) {
  const isSorted = filter.sort === by;
  const next = isSorted && filter.direction === "asc" ? "desc" : "asc";
  return (
    <th
      scope="col"
      className={numeric ? "num" : undefined}
      aria-sort={isSorted ? (filter.direction === "asc" ? "ascending" : "descending") : undefined}
    >
      <Link href={addressOf({ ...filter, sort: by, direction: next }) || "?"}>
        {children}
        {isSorted && <span aria-hidden="true"> {filter.direction === "asc" ? "↑" : "↓"}</span>}
      </Link>
    </th>
  );
}
