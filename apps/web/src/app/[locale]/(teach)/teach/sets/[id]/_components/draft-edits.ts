import type { ItemSource, SetDraft, SetItem } from "@stride/classwork";

/** Takes an item out and puts it in at another place, from 0; beyond the ends is at the ends. */
export function moved(draft: SetDraft, id: string, to: number): SetDraft {
  const item = draft.items.find((one) => one.id === id);
  const others = draft.items.filter((one) => one.id !== id);
  const place = Math.min(Math.max(to, 0), others.length);
  if (!item || draft.items[place]?.id === id) return draft;
  return { ...draft, items: others.toSpliced(place, 0, item) };
}

export function removed(draft: SetDraft, id: string): SetDraft {
  return { ...draft, items: draft.items.filter((item) => item.id !== id) };
}

/** Puts a copy of an item behind it. */
export function duplicated(draft: SetDraft, id: string, copy: string): SetDraft {
  const items = draft.items.flatMap((item) => (item.id === id ? [item, { ...item, id: copy }] : [item]));
  return { ...draft, items };
}

export function added(draft: SetDraft, item: SetItem): SetDraft {
  return { ...draft, items: [...draft.items, item] };
}

export function changed(draft: SetDraft, item: SetItem): SetDraft {
  return { ...draft, items: draft.items.map((one) => (one.id === item.id ? item : one)) };
}

/** What a new exercise begins as. */
export const firstSource: ItemSource = { from: "kind", kind: "output-shape", difficulty: 1 };

/** A name for a new item. Browsers have no `randomUUID` where a classroom is served over plain http. */
export function newItemId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join("");
}
