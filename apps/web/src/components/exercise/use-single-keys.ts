"use client";

import { useSyncExternalStore } from "react";

const key = "stride:single-keys";
const changed = "stride:single-keys-changed";

/** Whether single letters act; people who speak to their computer switch them off. Remembered on this device. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, isOn, () => true);
  const set = (next: boolean) => {
    try {
      localStorage.setItem(key, next ? "on" : "off");
    } catch {
      // Without storage the choice can't be kept.
    }
    window.dispatchEvent(new Event(changed));
  };
  return [on, set];
}

function subscribe(notify: () => void): () => void {
  window.addEventListener(changed, notify);
  return () => window.removeEventListener(changed, notify);
}

function isOn(): boolean {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true;
  }
}
