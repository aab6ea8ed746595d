import type { ReactNode } from "react";

interface ChipsProps {
  /** What the list is, for those who don't see it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A line of short facts; one <Chip> each. */
export function Chips({ label, children }: ChipsProps): ReactNode {
  return (
    <ul className="chips" aria-label={label}>
      {children}
    </ul>
  );
}

/** The part that matters goes into <b>. */
export function Chip({ children }: { readonly children: ReactNode }): ReactNode {
  return <li>{children}</li>;
}
