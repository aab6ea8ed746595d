"use client";

import type { PlannedRow } from "@stride/api";
import { useTranslations } from "next-intl";
import { type SyntheticEvent, useId, useRef, useState } from "react";
import { type Encoding, readText } from "@/components/classes/read-text";
import { Refused } from "@/components/classes/refused";
import { useAct } from "@/components/classes/use-act";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";
import { PlanTable } from "./plan-table";

/** The server takes no longer one. */
const LONGEST = 100_000;

interface Looked {
  readonly file: string;
  readonly rows: readonly PlannedRow[];
  readonly digest: string;
}

type Problem = "empty" | "unreadable" | "too-long";

/** Adds people to the list from a file, or from what was copied out of a table: first it shows what would come of it. */
export function RosterImport({ classId }: { readonly classId: string }) {
  const t = useTranslations("classes.roster");
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const { state, act } = useAct();
  const [looked, setLooked] = useState<Looked>();
  const [problem, setProblem] = useState<Problem>();
  const [encoding, setEncoding] = useState<Encoding>();
  const [added, setAdded] = useState<number>();

  const startAnew = () => {
    setLooked(undefined);
    setProblem(undefined);
    setAdded(undefined);
  };
  const take = async (file: File | undefined) => {
    if (!file || !box.current) return;
    startAnew();
    const read = file.size > 4 * LONGEST ? undefined : readText(new Uint8Array(await file.arrayBuffer()));
    setEncoding(read?.encoding);
    box.current.value = read?.text ?? "";
    if (!read) setProblem("unreadable");
  };
  const look = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    startAnew();
    const file = box.current?.value ?? "";
    if (file.trim() === "") {
      setProblem("empty");
      return;
    }
    if (file.length > LONGEST) {
      setProblem("too-long");
      return;
    }
    await act(async () => {
      const plan = await trpc.classes.checkRoster.mutate({ classId, file });
      setLooked({ file, ...plan });
    });
  };
  const add = async ({ file, digest }: Looked) => {
    await act(async () => {
      const { added: count } = await trpc.classes.importRoster.mutate({ classId, file, digest });
      setLooked(undefined);
      setAdded(count);
      if (box.current) box.current.value = "";
    });
  };
  const fresh = looked?.rows.filter(({ outcome }) => outcome === "new").length ?? 0;
  return (
    <details>
      <summary>{t("import")}</summary>
      <form className="entries" method="post" onSubmit={(event) => void look(event)}>
        <div className="entry">
          <label htmlFor={`${id}-file`}>{t("file")}</label>
          <p className="hint" id={`${id}-hint`}>
            {t("fileHint")}
          </p>
          <input
            className="file-input"
            id={`${id}-file`}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            aria-describedby={`${id}-hint`}
            onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
          />
        </div>
        <div className="entry">
          <label htmlFor={`${id}-text`}>{t("text")}</label>
          <p className="hint" id={`${id}-text-hint`}>
            {t("textHint")}
          </p>
          <textarea
            className="text-input mono"
            id={`${id}-text`}
            ref={box}
            rows={6}
            spellCheck={false}
            aria-describedby={`${id}-text-hint`}
            onChange={startAnew}
          />
        </div>
        {encoding === "cp949" && <p className="hint">{t("cp949")}</p>}
        <div className="acts">
          <Button type="submit" look={looked ? "plain" : "primary"} aria-disabled={state === "busy"}>
            {t("look")}
          </Button>
        </div>
        {problem !== undefined && (
          <p className="err" role="alert">
            {t(`problems.${problem}`)}
          </p>
        )}
        <p className="status" role="status">
          {added !== undefined && t("added", { count: added })}
          {looked && t("found", { count: looked.rows.length, fresh })}
        </p>
      </form>
      {looked && (
        <>
          <PlanTable rows={looked.rows} />
          <div className="acts">
            <Button
              look="primary"
              disabled={fresh === 0}
              aria-disabled={state === "busy"}
              onClick={() => void add(looked)}
            >
              {t("add", { count: fresh })}
            </Button>
          </div>
        </>
      )}
      <Refused state={state} />
    </details>
  );
}
