import type { ReactNode } from "react";

/** A window that has moved on by one stride. */
export function BrandMark(): ReactNode {
  return (
    <svg viewBox="0 0 30 20" width="30" height="20" aria-hidden="true">
      <path
        d="M1 1h12v18H1z"
        fill="none"
        stroke="var(--border)"
        strokeWidth="1.5"
        strokeDasharray="2.5 2.3"
      />
      <path d="M9 1h12v18H9z" fill="var(--accent)" fillOpacity=".16" stroke="var(--accent)" strokeWidth="2" />
      <path d="M24 10h5M26.5 7.5L29 10l-2.5 2.5" fill="none" stroke="var(--accent)" strokeWidth="1.6" />
    </svg>
  );
}
