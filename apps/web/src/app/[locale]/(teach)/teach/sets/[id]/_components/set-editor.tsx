"use client";

import type { Finding, SetDraft } from "@stride/classwork";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useEffect, useReducer, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { trpc } from "@/trpc/client";
import { BringBack } from "./bring-back";
import { CheckList } from "./check-list";
import { added, firstSource, newItemId } from "./draft-edits";
import { beginning, type DraftHistory, edited, redone, undone } from "./draft-history";
import { ItemList } from "./item-list";
import { NetworkPanel } from "./network-panel";
import { PublishButton } from "./publish-button";
import { SaveLine } from "./save-line";
import type { Offer } from "./source-words";
import { useAutosave } from "./use-autosave";

interface SetEditorProps {
  readonly id: string;
  readonly draft: SetDraft;
  readonly revision: number;
  readonly published: number | undefined;
  readonly networks: readonly { readonly id: string; readonly name: string }[];
  readonly offer: Offer;
  /** That the teacher teaches now. */
  readonly classes: readonly { readonly id: string; readonly name: string }[];
  /** A published version that may come back into the editor. */
  readonly bring: number | undefined;
}

type Act =
  | { readonly do: "undo" | "redo" }
  | { readonly do: "edit"; readonly draft: SetDraft; readonly box?: string | undefined };

function act(history: DraftHistory, what: Act): DraftHistory {
  switch (what.do) {
    case "undo":
      return undone(history);
    case "redo":
      return redone(history);
    case "edit":
      return edited(history, what.draft, what.box);
    default:
      return what satisfies never;
  }
}

/** A problem set to be edited: its words, its items, what is wrong with it, and its publication. It saves by itself. */
export function SetEditor({
  id,
  draft: first,
  revision: firstRevision,
  published,
  networks,
  offer,
  classes,
  bring,
}: SetEditorProps) {
  const t = useTranslations("sets.editor");
  const [history, dispatch] = useReducer(act, first, beginning);
  const draft = history.present;
  const { state, revision, isKept, saveNow, overwrite } = useAutosave(id, draft, firstRevision);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(
    () => new Map(networks.map((network) => [network.id, network.name])),
  );
  const [newest, setNewest] = useState(published);
  const [findings, setFindings] = useFindings(id, revision, isKept);
  const edit = (next: SetDraft, box?: string) => dispatch({ do: "edit", draft: next, box });
  const add = (item: Parameters<typeof added>[1]) => {
    edit(added(draft, item));
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#item-${item.id} select`)?.focus());
  };
  useUndoKeys(dispatch);
  return (
    <>
      {bring !== undefined && (
        <BringBack
          id={id}
          number={bring}
          onBring={(version, known) => {
            setNames(
              (before) =>
                new Map([...before, ...known.map(({ id: network, name }) => [network, name] as const)]),
            );
            edit(version);
          }}
        />
      )}
      <div className="set-bar">
        <div className="acts">
          <Button
            look="quiet"
            aria-disabled={history.past.length === 0}
            onClick={() => dispatch({ do: "undo" })}
            shortcut="Ctrl Z"
          >
            {t("undo")}
          </Button>
          <Button
            look="quiet"
            aria-disabled={history.future.length === 0}
            onClick={() => dispatch({ do: "redo" })}
          >
            {t("redo")}
          </Button>
          <Link className={buttonClass()} href={`/${offer.locale}/teach/sets/${id}/preview`}>
            {t("preview")}
          </Link>
          {newest !== undefined && (
            <Link className={buttonClass("quiet")} href={`/${offer.locale}/teach/sets/${id}/versions`}>
              {t("versions", { count: newest })}
            </Link>
          )}
        </div>
        <SaveLine state={state} onSave={saveNow} onOverwrite={() => void overwrite()} />
      </div>
      <div className="set-words">
        <label htmlFor="set-title">{t("title")}</label>
        <input
          className="text-input"
          id="set-title"
          value={draft.title}
          maxLength={200}
          onChange={({ currentTarget }) => edit({ ...draft, title: currentTarget.value }, "title")}
        />
        <label htmlFor="set-introduction">{t("introduction")}</label>
        <textarea
          className="text-input"
          id="set-introduction"
          rows={3}
          value={draft.introduction}
          maxLength={4000}
          onChange={({ currentTarget }) =>
            edit({ ...draft, introduction: currentTarget.value }, "introduction")
          }
        />
      </div>
      <section aria-labelledby="items">
        <h2 id="items">{t("items", { count: draft.items.length })}</h2>
        <p className="soft">{t("orderHint")}</p>
        <ItemList draft={draft} offer={offer} networks={names} onEdit={edit} />
        <div className="acts">
          <Button onClick={() => add({ id: newItemId(), type: "one", points: 1, source: firstSource })}>
            {t("addExercise")}
          </Button>
          <Button
            onClick={() =>
              add({
                id: newItemId(),
                type: "pick",
                points: 1,
                count: 1,
                of: [firstSource, { ...firstSource, kind: "parameter-count" }],
              })
            }
          >
            {t("addPick")}
          </Button>
        </div>
        <NetworkPanel
          offer={offer}
          onUse={(network, source) => {
            setNames((before) => new Map(before).set(network.id, network.name));
            add({ id: newItemId(), type: "one", points: 1, source });
          }}
        />
      </section>
      <CheckList findings={findings} items={draft.items.map((item) => item.id)} />
      <PublishButton
        key={revision}
        id={id}
        revision={revision}
        isKept={isKept}
        newest={newest}
        locale={offer.locale}
        classes={classes}
        onPublished={setNewest}
        onFindings={setFindings}
      />
    </>
  );
}

/** What the check says of the draft as it was last saved. */
function useFindings(id: string, revision: number, isKept: boolean) {
  const [checked, setChecked] = useState<{
    readonly revision: number;
    readonly findings: readonly Finding[];
  }>();
  useEffect(() => {
    let isWanted = true;
    trpc.problemSets.check.query({ id }).then(
      (reply) => isWanted && setChecked(reply),
      // It is checked again with the next change, and before anything is published.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [id, revision]);
  const set = (findings: readonly Finding[]) => setChecked({ revision, findings });
  return [isKept && checked?.revision === revision ? checked.findings : undefined, set] as const;
}

/** Ctrl+Z and Ctrl+Shift+Z go through the whole set's edits, whichever box has the focus. */
function useUndoKeys(dispatch: (act: Act) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== "KeyZ" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      dispatch({ do: event.shiftKey ? "redo" : "undo" });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [dispatch]);
}
