"use client";

import type { SetDraft, SetItem } from "@stride/classwork";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { changed, duplicated, moved, newItemId, removed } from "./draft-edits";
import { ItemFields } from "./item-fields";
import type { Offer } from "./source-words";
import { useDragging } from "./use-dragging";

interface ItemListProps {
  readonly draft: SetDraft;
  readonly offer: Offer;
  readonly networks: ReadonlyMap<string, string>;
  readonly onEdit: (draft: SetDraft, box?: string) => void;
}

/** The items of a set in their order, which is changed by buttons, by Alt and the arrows, or by dragging. */
export function ItemList({ draft, offer, networks, onEdit }: ItemListProps) {
  const t = useTranslations("sets.editor");
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<Element>(null);
  const [said, setSaid] = useState("");
  const ids = draft.items.map(({ id }) => id);

  const move = (id: string, to: number) => {
    const next = moved(draft, id, to);
    if (next === draft) return;
    focused.current = document.activeElement;
    onEdit(next);
    const place = next.items.findIndex((item) => item.id === id) + 1;
    setSaid(t("moved", { place, all: next.items.length }));
  };
  // An element that is put elsewhere loses the focus on the way.
  useEffect(() => {
    if (focused.current instanceof HTMLElement) focused.current.focus();
    focused.current = null;
  }, [draft]);

  const { handle, shown, dragged } = useDragging(list, ids, move);
  const byId = new Map(draft.items.map((item) => [item.id, item]));
  return (
    <>
      <ol className="set-items" ref={list}>
        {shown.flatMap((id, at) => {
          const item = byId.get(id);
          if (!item) return [];
          const onKeyDown = (event: KeyboardEvent) => {
            if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
            event.preventDefault();
            move(id, ids.indexOf(id) + (event.key === "ArrowUp" ? -1 : 1));
          };
          return (
            <li
              key={id}
              id={`item-${id}`}
              className={dragged === id ? "dragged" : undefined}
              aria-label={t("item", { number: at + 1 })}
              onKeyDown={onKeyDown}
            >
              <ItemHead
                item={item}
                number={at + 1}
                last={at === shown.length - 1}
                handle={handle(id)}
                onMove={(by) => move(id, at + by)}
                onDuplicate={() => onEdit(duplicated(draft, id, newItemId()))}
                onRemove={() => onEdit(removed(draft, id))}
              />
              <ItemFields
                item={item}
                offer={offer}
                networks={networks}
                onChange={(next, box) => onEdit(changed(draft, next), box)}
              />
            </li>
          );
        })}
      </ol>
      <p className="vh" role="status">
        {said}
      </p>
    </>
  );
}

interface ItemHeadProps {
  readonly item: SetItem;
  readonly number: number;
  readonly last: boolean;
  readonly handle: ReturnType<ReturnType<typeof useDragging>["handle"]>;
  readonly onMove: (by: number) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** An item's number, and what can be done with it as a whole. */
function ItemHead({ item, number, last, handle, onMove, onDuplicate, onRemove }: ItemHeadProps) {
  const t = useTranslations("sets.editor");
  const of = <span className="vh">: {t("item", { number })}</span>;
  return (
    <div className="item-head">
      <span className="handle" aria-hidden="true" title={t("drag")} {...handle}>
        <svg viewBox="0 0 20 20" width="20" height="20">
          <path d="M7 4h.01M13 4h.01M7 10h.01M13 10h.01M7 16h.01M13 16h.01" />
        </svg>
      </span>
      <h3>
        {t("item", { number })} {item.type === "pick" && <span className="soft">{t("pickTitle")}</span>}
      </h3>
      <div className="acts">
        <Button look="quiet" aria-disabled={number === 1} onClick={() => onMove(-1)}>
          {t("up")}
          {of}
        </Button>
        <Button look="quiet" aria-disabled={last} onClick={() => onMove(1)}>
          {t("down")}
          {of}
        </Button>
        <Button look="quiet" onClick={onDuplicate}>
          {t("duplicate")}
          {of}
        </Button>
        <Button look="quiet" onClick={onRemove}>
          {t("remove")}
          {of}
        </Button>
      </div>
    </div>
  );
}
