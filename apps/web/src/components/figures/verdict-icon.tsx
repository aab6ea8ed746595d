import type { ReactNode } from "react";

/** What is said about an answer. */
export type Verdict = "right" | "inherited" | "wrong" | "unreadable";

interface VerdictIconProps {
  /** "blank" keeps the place of an icon that is still to come. */
  readonly verdict: Verdict | "blank";
  /** The word for it, where no word stands beside the icon. */
  readonly label?: string;
}

/** Each verdict has its own outline, so that it can be told without colour. */
export function VerdictIcon({ verdict, label }: VerdictIconProps): ReactNode {
  if (verdict === "blank") return <span className="ic" aria-hidden="true" />;
  return (
    <svg
      className={`ic is-${verdict}`}
      viewBox="0 0 20 20"
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      <VerdictShape verdict={verdict} />
    </svg>
  );
}

/** The drawing alone, 20 × 20, for use inside another SVG. */
export function VerdictShape({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const cut = {
    fill: "none",
    stroke: "var(--paper)",
    strokeLinecap: "round",
    strokeLinejoin: "round",
  } as const;
  switch (verdict) {
    case "right":
      return (
        <>
          <circle cx="10" cy="10" r="9" fill="currentColor" />
          <path d="M5.6 10.4l3 3 5.8-6.4" strokeWidth="2" {...cut} />
        </>
      );
    case "inherited":
      return (
        <>
          <path d="M10 .6L19.4 10 10 19.4.6 10z" fill="currentColor" />
          <path d="M7.6 6v4.6h5M10.4 8l2.6 2.6-2.6 2.6" strokeWidth="1.7" {...cut} />
        </>
      );
    case "wrong":
      return (
        <>
          <rect x="1.4" y="1.4" width="17.2" height="17.2" rx="2" fill="currentColor" />
          <path d="M6.2 6.2l7.6 7.6M13.8 6.2l-7.6 7.6" strokeWidth="2" {...cut} />
        </>
      );
    case "unreadable":
      return (
        <>
          <circle
            cx="10"
            cy="10"
            r="8.6"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeDasharray="3.4 2.6"
          />
          <path
            d="M7.8 7.9c.1-1.4 1-2.1 2.3-2.1 1.3 0 2.2.8 2.2 1.9 0 1.7-2.2 1.8-2.2 3.5"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.7"
            strokeLinecap="round"
          />
          <circle cx="10.1" cy="14" r="1.1" fill="currentColor" />
        </>
      );
    default:
      return verdict satisfies never;
  }
}
