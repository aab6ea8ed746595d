"use client";

import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from "react";

interface MenuProps {
  /** `phone` holds everything and is there where the bar is narrow; `own` holds what an account can do, elsewhere. */
  readonly which: "phone" | "own";
  /** What the button is called, where it shows no word. */
  readonly label?: string;
  readonly button: ReactNode;
  readonly children: ReactNode;
}

/** What opens under a button of the bar. Without scripts it opens too; with them it closes by itself. */
export function Menu({ which, label, button, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  useEffect(() => {
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) close();
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    };
  }, []);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== "Escape" || !menu.current?.open) return;
    close();
    menu.current.querySelector("summary")?.focus();
  };
  const onClick = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest("a")) close();
  };
  return (
    <details className={`menu ${which}`} ref={menu} onKeyDown={onKeyDown} onClick={onClick}>
      <summary className="plain" aria-label={label}>
        {button}
      </summary>
      {children}
    </details>
  );
}
