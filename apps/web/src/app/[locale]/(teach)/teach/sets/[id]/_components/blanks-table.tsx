"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

interface Cell {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly right: string;
}

interface BlanksTableProps {
  readonly parts: readonly {
    readonly label: string;
    readonly settings: string;
    readonly fields: readonly Cell[];
  }[];
  /** The cells that are asked; nothing: all of them. */
  readonly blanks: readonly string[] | undefined;
  readonly onChange: (blanks: readonly string[] | undefined) => void;
}

/** A network's table with what is right in it. A ticked cell is asked, any other is shown. */
export function BlanksTable({ parts, blanks, onChange }: BlanksTableProps) {
  const t = useTranslations("sets.editor");
  const cells = parts.flatMap(({ fields }) => fields);
  const all = cells.map(({ id }) => id);
  const asked = new Set(blanks ?? all);
  const ask = (ids: readonly string[]) => onChange(ids.length === all.length ? undefined : ids);
  const tick = (id: string, isAsked: boolean) =>
    ask(all.filter((one) => (one === id ? isAsked : asked.has(one))));
  const only = (type: string) => ask(cells.filter((cell) => cell.type === type).map(({ id }) => id));
  return (
    <fieldset className="blanks">
      <legend>{t("blanks", { count: asked.size, all: all.length })}</legend>
      <div className="acts">
        <Button look="quiet" onClick={() => onChange(undefined)}>
          {t("allCells")}
        </Button>
        <Button look="quiet" onClick={() => only("shape")}>
          {t("onlyShapes")}
        </Button>
        <Button look="quiet" onClick={() => only("number")}>
          {t("onlyParameters")}
        </Button>
      </div>
      <div
        className="scroll"
        tabIndex={0}
        role="group"
        aria-label={t("blanks", { count: asked.size, all: all.length })}
      >
        <table>
          <tbody>
            {parts.map(({ label, settings, fields }, row) => (
              <tr key={row}>
                <th scope="row">
                  {label} {settings !== "" && <span className="soft">{settings}</span>}
                </th>
                {fields.map((cell) => (
                  <td key={cell.id} colSpan={fields.length === 1 && row === parts.length - 1 ? 2 : 1}>
                    <label className="choice">
                      <input
                        type="checkbox"
                        checked={asked.has(cell.id)}
                        onChange={({ currentTarget }) => tick(cell.id, currentTarget.checked)}
                      />
                      <span className="vh">
                        {label}, {cell.label}:
                      </span>
                      <span className="mono">{cell.right}</span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}
