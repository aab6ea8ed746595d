"use client";

import { shownCode } from "@/components/classes/shown-code";
import { useAddress } from "@/components/classes/use-address";

/** A personal link as it is printed. */
export function PersonalAddress({ code }: { readonly code: string }) {
  return <span className="mono">{useAddress(`/join/${shownCode(code)}`)}</span>;
}
