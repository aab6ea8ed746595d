import type { ReactNode } from "react";

/** Icons are quiet to a screen reader: the button that holds one has the name. */
const quiet = { viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": true } as const;
const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.5 } as const;

export function ThemeIcon(): ReactNode {
  return (
    <svg {...quiet}>
      <circle cx="10" cy="10" r="7.4" {...line} />
      <path d="M10 2.6a7.4 7.4 0 0 1 0 14.8z" fill="currentColor" />
    </svg>
  );
}

export function MenuIcon(): ReactNode {
  return (
    <svg {...quiet}>
      <path d="M2.5 6h15M2.5 10h15M2.5 14h15" {...line} />
    </svg>
  );
}

export function DeleteIcon(): ReactNode {
  return (
    <svg {...quiet}>
      <path d="M7 4.5h10.5v11H7L2 10z" strokeLinejoin="round" {...line} />
      <path d="M9.8 7.6l4.8 4.8M14.6 7.6l-4.8 4.8" strokeLinecap="round" {...line} />
    </svg>
  );
}

export function DownIcon(): ReactNode {
  return (
    <svg {...quiet}>
      <path d="M5.5 8l4.5 4.5L14.5 8" {...line} />
    </svg>
  );
}
