import type { ComponentPropsWithRef, ReactNode } from "react";
import { Kbd } from "./kbd.tsx";

type Look = "plain" | "primary" | "quiet";

interface ButtonProps extends ComponentPropsWithRef<"button"> {
  readonly look?: Look;
  /** The key that does the same. */
  readonly shortcut?: string;
}

export function Button({
  look,
  shortcut,
  className,
  children,
  type = "button",
  ...rest
}: ButtonProps): ReactNode {
  return (
    <button type={type} className={buttonClass(look, className)} {...rest}>
      {children}
      {shortcut !== undefined && <Kbd quiet>{shortcut}</Kbd>}
    </button>
  );
}

/** The same look for a link. */
export function buttonClass(look: Look = "plain", more?: string): string {
  return ["btn", look === "plain" ? "" : look, more ?? ""].filter(Boolean).join(" ");
}
