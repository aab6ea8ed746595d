"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

interface TabsProps {
  /** What the addresses of all begin with: `/ko/teach/classes/abc`. */
  readonly base: string;
  /** The first has no path of its own: the pages under none of the others belong to it. */
  readonly tabs: readonly { readonly path: string; readonly text: string }[];
}

/** Pages that stand beside each other; one of them is open. */
export function Tabs({ base, tabs }: TabsProps) {
  const path = usePathname();
  const here = tabs.findLast((tab) => path.startsWith(base + tab.path));
  return (
    <ul className="tabs">
      {tabs.map((tab) => (
        <li key={tab.path}>
          <Link href={base + tab.path} aria-current={tab === here ? "page" : undefined}>
            {tab.text}
          </Link>
        </li>
      ))}
    </ul>
  );
}
