"use client";

import { useEffect, useRef } from "react";

/** What the keys do, by the physical key that carries the letter, so that they work with Hangul switched on. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Single letters wherever no letter can be typed, if the learner leaves them on; with Alt everywhere. */
export function useShortcuts(shortcuts: Shortcuts, singleKeys: boolean): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.isComposing || document.querySelector("dialog[open]"))
        return;
      if (!event.altKey && (!singleKeys || isTyping(event.target))) return;
      const act = latest.current[event.code];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [singleKeys]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches(
      "input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]",
    )
  );
}
