"use client";

import { usePathname } from "next/navigation";
import { useState } from "react";

interface NewsMarkProps {
  /** The assignments that have news. */
  readonly news: readonly string[];
  readonly label: string;
}

/** A dot beside a link while there is news behind it. The bar outlives its pages, so it keeps which were opened meanwhile. */
export function NewsMark({ news, label }: NewsMarkProps) {
  const path = usePathname();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const here = news.find((id) => path.endsWith(`/work/${id}`));
  if (here !== undefined && !opened.includes(here)) setOpened([...opened, here]);
  if (news.every((id) => opened.includes(id))) return null;
  return (
    <span className="news-mark">
      <span className="vh">{label}</span>
    </span>
  );
}
