"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

interface NavigationLinksProps {
  readonly links: readonly { readonly href: string; readonly text: string; readonly mark?: ReactNode }[];
}

/** Links that know which page is open. */
export function NavigationLinks({ links }: NavigationLinksProps) {
  const path = usePathname();
  return links.map(({ href, text, mark }) => (
    <Link key={href} href={href} aria-current={path.startsWith(href) ? "page" : undefined}>
      {text}
      {mark}
    </Link>
  ));
}
