import type { ReactNode } from "react";

interface FeedbackProps {
  readonly verdict: "right" | "inherited" | "wrong" | "unreadable";
  /** The verdict in words: "Right", or the name of the slip. */
  readonly name: ReactNode;
  /** The sentences; those that only add something go into <p className="more">. */
  readonly children?: ReactNode;
  readonly id?: string;
  /** Without ground, for what needs no attention. */
  readonly slim?: boolean;
}

/** What is said about one answer, directly under its box. */
export function Feedback({ verdict, name, children, id, slim }: FeedbackProps): ReactNode {
  return (
    <div className={`fb is-${verdict}${slim ? " one" : ""}`} id={id}>
      <p className="name">{name}</p>
      {children}
    </div>
  );
}
