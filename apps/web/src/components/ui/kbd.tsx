import type { ReactNode } from "react";

/** A key of the keyboard. Inside a button it repeats what the button does, so it is not read out. */
export function Kbd({ children, quiet }: { readonly children: string; readonly quiet?: boolean }): ReactNode {
  return quiet ? <kbd aria-hidden="true">{children}</kbd> : <kbd>{children}</kbd>;
}
