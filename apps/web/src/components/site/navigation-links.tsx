"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

interface NavigationLinksProps {
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

/** Links that know which page is open. */
export function NavigationLinks({ links }: NavigationLinksProps) {
  const path = usePathname();
  return links.map(({ href, text }) => (
    <Link key={href} href={href} aria-current={path.startsWith(href) ? "page" : undefined}>
      {text}
    </Link>
  ));
}
