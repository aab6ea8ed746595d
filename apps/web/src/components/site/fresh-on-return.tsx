"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const shown = new Set<string>();

/**
 * Asks for the page anew where the browser's way back shows it as it was: Next keeps what it has for that. `rendering`
 * is another one each time that the server makes the page.
 */
export function FreshOnReturn({ rendering }: { readonly rendering: string }) {
  const router = useRouter();
  useEffect(() => {
    if (shown.has(rendering)) router.refresh();
    shown.add(rendering);
  }, [rendering, router]);
  return null;
}
