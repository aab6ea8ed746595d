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
  /** What it was said of, where something else stands in the box by now. */
  readonly earlier?: string | undefined;
}

/** What is said about one answer, directly under its box. */
export function Feedback({ verdict, name, children, id, slim, earlier }: FeedbackProps): ReactNode {
  return (
    <div
      className={`fb is-${verdict}${slim ? " one" : ""}${earlier === undefined ? "" : " earlier"}`}
      id={id}
    >
      {earlier !== undefined && <p className="more">{earlier}</p>}
      <p className="name">{name}</p>
      {children}
    </div>
  );
}
