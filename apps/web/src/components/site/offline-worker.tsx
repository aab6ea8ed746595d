"use client";

import { useEffect } from "react";

/** Lets the browser keep the page that is shown without a connection. Where that isn't possible, nothing is lost. */
export function OfflineWorker() {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" }).catch(() => undefined);
  }, []);
  return null;
}
