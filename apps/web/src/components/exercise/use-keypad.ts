"use client";

import { useEffect, useState } from "react";

const narrowTouch = "(max-width: 640px) and (pointer: coarse)";

/** Whether this is a phone: a narrow screen that is touched. */
export function useIsPhone(): boolean {
  const [phone, setPhone] = useState(false);
  useEffect(() => {
    const query = window.matchMedia(narrowTouch);
    const update = () => setPhone(query.matches);
    update();
    query.addEventListener("change", update);
    return () => query.removeEventListener("change", update);
  }, []);
  return phone;
}

/** Puts a text where the caret stands, as typing would; an empty one deletes. Gives the new text. */
export function typeInto(input: HTMLInputElement, text: string): string {
  const end = input.selectionEnd ?? input.value.length;
  const start = input.selectionStart ?? end;
  const from = text === "" && start === end ? Math.max(0, start - 1) : start;
  input.setRangeText(text, from, end, "end");
  return input.value;
}
