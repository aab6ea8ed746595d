"use client";

import type { ItemSource } from "@stride/classwork";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { NetworkJob, ReadNetwork } from "@/components/teach/networks/network-job";
import { NetworkPicture } from "@/components/teach/networks/network-picture";
import { ProblemWords } from "@/components/teach/networks/problem-words";
import { type Outcome, readNetwork } from "@/components/teach/networks/read-network";
import { type Refusal, refusalOf } from "@/components/teach/refusal";
import { Button } from "@/components/ui/button";
import { localeOf } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { trpc } from "@/trpc/client";
import { KnownNetworks } from "./known-networks";
import { LayerList } from "./layer-list";
import { OwnNetworks } from "./own-networks";
import { PastedNetwork } from "./pasted-network";
import type { Offer } from "./source-words";

const ways = ["paste", "file", "known", "layers", "own"] as const;

interface NetworkPanelProps {
  readonly offer: Offer;
  readonly onUse: (
    network: { id: string; name: string },
    source: Extract<ItemSource, { from: "network" }>,
  ) => void;
}

type State =
  | { readonly is: "idle" }
  | { readonly is: "reading"; readonly bytes: number }
  | { readonly is: "read"; readonly read: ReadNetwork; readonly name: string }
  | { readonly is: "not-read"; readonly problem: Extract<Outcome, { ok: false }>["problem"] };

/** Where a network comes from; it is read in the browser, shown with its table, and then asked about. */
export function NetworkPanel({ offer, onUse }: NetworkPanelProps) {
  const t = useTranslations("sets.network");
  const [way, setWay] = useState<(typeof ways)[number]>("paste");
  const [state, setState] = useState<State>({ is: "idle" });

  const read = async (job: NetworkJob, name: string) => {
    setState({ is: "reading", bytes: 0 });
    const outcome = await readNetwork(job, (bytes) => setState({ is: "reading", bytes }));
    setState(
      outcome.ok ? { is: "read", read: outcome.read, name } : { is: "not-read", problem: outcome.problem },
    );
  };
  const ask = async (
    network: { id: string; name: string },
    layout: ReadNetwork["layout"],
  ): Promise<boolean> => {
    const { kinds } = await trpc.problemSets.networkKinds.query({
      id: network.id,
      layout,
      locale: offer.locale,
    });
    const [first] = kinds;
    if (!first) return false;
    onUse(network, { from: "network", kind: first.kind, network: network.id, layout });
    setState({ is: "idle" });
    return true;
  };
  return (
    <details className="network-panel">
      <summary>{t("title")}</summary>
      <div className="seg" role="group" aria-label={t("title")}>
        {ways.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === way}
            onClick={() => {
              setWay(one);
              setState({ is: "idle" });
            }}
          >
            {t(`ways.${one}`)}
          </button>
        ))}
      </div>
      {way === "paste" && (
        <PastedNetwork onRead={(text, input) => void read({ type: "text", text, input }, t("pasted"))} />
      )}
      {way === "file" && <NetworkFile onRead={(file) => void read({ type: "file", file }, file.name)} />}
      {way === "known" && (
        <KnownNetworks
          known={offer.known}
          onRead={(name, title, family) => void read({ type: "known", name, family }, title)}
        />
      )}
      {way === "layers" && (
        <LayerList onRead={(input, layers) => void read({ type: "layers", input, layers }, t("ownLayers"))} />
      )}
      {way === "own" && <OwnNetworks onAsk={ask} />}
      <p className="status" role="status">
        {state.is === "reading" &&
          (state.bytes > 0 ? t("readingBytes", { megabytes: Math.ceil(state.bytes / 1e6) }) : t("reading"))}
      </p>
      {state.is === "not-read" && (
        <p className="err" role="alert">
          <ProblemWords problem={state.problem} locale={offer.locale} />
        </p>
      )}
      {state.is === "read" && (
        <FoundNetwork key={state.name} read={state.read} name={state.name} onAsk={ask} />
      )}
    </details>
  );
}

function NetworkFile({ onRead }: { readonly onRead: (file: File) => void }) {
  const t = useTranslations("sets.network");
  const id = useId();
  return (
    <div className="way">
      <label htmlFor={id}>{t("file")}</label>
      <p className="hint">{t("fileHint")}</p>
      <input
        className="text-input"
        id={id}
        type="file"
        accept=".onnx,.json,.txt,.py"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onRead(file);
        }}
      />
    </div>
  );
}

interface FoundNetworkProps {
  readonly read: ReadNetwork;
  readonly name: string;
  readonly onAsk: (network: { id: string; name: string }, layout: ReadNetwork["layout"]) => Promise<boolean>;
}

/** A network that was read: its table and picture, and a name under which it is kept. */
function FoundNetwork({ read, name: first, onAsk }: FoundNetworkProps) {
  const t = useTranslations("sets.network");
  const refusals = useTranslations("sets.refusals");
  const locale = localeOf(useLocale());
  const { number } = written(locale);
  const id = useId();
  const [name, setName] = useState(first);
  const [state, setState] = useState<"idle" | "busy" | "no-kinds" | Refusal>("idle");
  const use = async () => {
    if (state === "busy" || name.trim() === "") return;
    setState("busy");
    try {
      const { network, source, layout } = read;
      const kept = await trpc.problemSets.addNetwork.mutate({ name, source, network });
      setState((await onAsk(kept, layout)) ? "idle" : "no-kinds");
    } catch (error) {
      setState(refusalOf(error));
    }
  };
  return (
    <div className="found">
      <NetworkPicture read={read} input={t("input")} label={(blocks) => t("picture", { blocks })} />
      <div className="scroll" tabIndex={0} role="group" aria-label={t("table")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("layer")}</th>
              <th scope="col">{t("output")}</th>
              <th scope="col" className="num">
                {t("parameters")}
              </th>
            </tr>
          </thead>
          <tbody>
            {read.rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">
                  {row.name} <span className="soft">{row.called[locale]}</span>
                </th>
                <td className="mono">{row.output.join(" × ")}</td>
                <td className="mono num">{number(row.parameters)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t("total")}
              </th>
              <td className="mono num">{number(read.total)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <label htmlFor={id}>{t("name")}</label>
      <div className="line">
        <input
          className="text-input"
          id={id}
          value={name}
          maxLength={200}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button look="primary" aria-disabled={state === "busy"} onClick={() => void use()}>
          {t("use")}
        </Button>
      </div>
      {state !== "idle" && state !== "busy" && (
        <p className="err" role="alert">
          {state === "no-kinds" ? t("noKinds") : refusals(state)}
        </p>
      )}
    </div>
  );
}
