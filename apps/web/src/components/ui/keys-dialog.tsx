"use client";

import { Fragment, type RefObject } from "react";
import { Button } from "./button";
import { Kbd } from "./kbd";

/** Keys, and what each does. */
export type KeyWords = readonly (readonly [key: string, does: string])[];

/** What each key does. */
export function KeyList({ keys }: { readonly keys: KeyWords }) {
  return (
    <dl className="keys-list">
      {keys.map(([key, does]) => (
        <Fragment key={key}>
          <dt>
            <Kbd>{key}</Kbd>
          </dt>
          <dd>{does}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

interface KeysDialogProps {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly keys: KeyWords;
  readonly words: Readonly<Record<"title" | "note" | "close" | "singleKeys", string>>;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
}

/** The keys of a page, and whether single letters are among them. */
export function KeysDialog({ ref, keys, words, singleKeys, onSingleKeys }: KeysDialogProps) {
  return (
    <dialog ref={ref} aria-labelledby="all-keys">
      <form method="dialog">
        <h2 id="all-keys">{words.title}</h2>
        <KeyList keys={keys} />
        <p className="soft">{words.note}</p>
        <div className="acts">
          <Button type="submit" look="primary" autoFocus>
            {words.close}
          </Button>
        </div>
        <label className="choice">
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={({ currentTarget }) => onSingleKeys(currentTarget.checked)}
          />{" "}
          {words.singleKeys}
        </label>
      </form>
    </dialog>
  );
}
