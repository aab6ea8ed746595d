"use client";

import { type PointerEvent, type RefObject, useState } from "react";

/**
 * Dragging the items of a list by a handle, with a finger or a mouse. An item changes places as soon as the pointer is over
 * another; `onDrop` hears of it once, at the end.
 */
export function useDragging(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  onDrop: (id: string, to: number) => void,
) {
  const [dragged, setDragged] = useState<{ readonly id: string; readonly to: number }>();

  const handle = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({ id, to: ids.indexOf(id) });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged?.id !== id) return;
      const to = placeUnder(list.current, event.clientY);
      if (to !== undefined && to !== dragged.to) setDragged({ id, to });
    },
    onPointerUp: () => {
      if (dragged?.id === id) onDrop(id, dragged.to);
      setDragged(undefined);
    },
    onPointerCancel: () => setDragged(undefined),
  });

  const others = ids.filter((id) => id !== dragged?.id);
  const shown = dragged ? others.toSpliced(dragged.to, 0, dragged.id) : ids;
  return { handle, shown, dragged: dragged?.id };
}

/** Which of a list's items a height on the screen belongs to; above the first it is the first, below the last the last. */
function placeUnder(list: HTMLElement | null, height: number): number | undefined {
  const items = [...(list?.children ?? [])];
  if (items.length === 0) return undefined;
  const place = items.findIndex((item) => height < item.getBoundingClientRect().bottom);
  return place < 0 ? items.length - 1 : place;
}
