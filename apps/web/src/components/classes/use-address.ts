"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** A page's whole address, by the name under which this browser reached the server; until the script is there, its path alone. */
export function useAddress(path: string): string {
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => "",
  );
  return origin + path;
}
