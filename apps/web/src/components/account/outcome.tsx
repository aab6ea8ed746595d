"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface OutcomeProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What stands where a form stood. It takes the focus, so that it is read out and the next Tab goes on from here. */
export function Outcome({ title, children }: OutcomeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="outcome">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
