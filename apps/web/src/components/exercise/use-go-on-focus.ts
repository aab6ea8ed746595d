"use client";

import { useEffect, useRef, useState } from "react";

interface Answered {
  /** The id of an answer behind which one goes on; nothing while there is something to answer. */
  readonly settled: string | undefined;
  /** Whether something else was typed since. */
  readonly isChanged: boolean;
  /** Whether the worked solution has the focus. */
  readonly isSolutionOpen: boolean;
}

/**
 * The button that leads on gets the focus as soon as an answer is settled, so that Enter goes on and letters are keys
 * again. Nobody is torn out of typing for that, nor out of an open solution.
 */
export function useGoOnFocus({ settled, isChanged, isSolutionOpen }: Answered) {
  const button = useRef<HTMLButtonElement>(null);
  const [before] = useState(isSolutionOpen ? settled : undefined);
  const changed = useRef(isChanged);
  useEffect(() => {
    changed.current = isChanged;
  });
  useEffect(() => {
    if (settled !== undefined && settled !== before && !changed.current) button.current?.focus();
  }, [settled, before]);
  return button;
}
