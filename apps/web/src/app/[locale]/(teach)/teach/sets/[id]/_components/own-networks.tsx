"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { refusalOf } from "@/components/teach/refusal";
import { SelectBox } from "@/components/teach/select-box";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface OwnNetworksProps {
  readonly onAsk: (
    network: { id: string; name: string },
    layout: "channels-first" | "channels-last",
  ) => Promise<boolean>;
}

type Networks = Awaited<ReturnType<typeof trpc.problemSets.networks.query>>["networks"];

/** Networks that were added before: to be asked about again, or deleted. */
export function OwnNetworks({ onAsk }: OwnNetworksProps) {
  const t = useTranslations("sets.network");
  const refusals = useTranslations("sets.refusals");
  const [networks, setNetworks] = useState<Networks>();
  const [chosen, setChosen] = useState("");
  const [said, setSaid] = useState("");
  useEffect(() => {
    let isWanted = true;
    trpc.problemSets.networks.query({ unused: false }).then(
      (reply) => isWanted && setNetworks(reply.networks),
      (error: unknown) => isWanted && setSaid(refusals(refusalOf(error))),
    );
    return () => {
      isWanted = false;
    };
  }, [refusals]);
  const network = networks?.find(({ id }) => id === chosen) ?? networks?.[0];
  const act = async (what: (network: Networks[number]) => Promise<string>) => {
    if (!network) return;
    try {
      setSaid(await what(network));
    } catch (error) {
      setSaid(refusals(refusalOf(error)));
    }
  };
  const use = () =>
    act(async (one) =>
      (await onAsk(one, one.source === "torch" ? "channels-first" : "channels-last")) ? "" : t("noKinds"),
    );
  const remove = () =>
    act(async (one) => {
      await trpc.problemSets.deleteNetwork.mutate({ id: one.id });
      setNetworks((before) => before?.filter(({ id }) => id !== one.id));
      return t("deleted", { name: one.name });
    });
  return (
    <div className="way">
      {networks?.length === 0 && <p className="soft">{t("noneYet")}</p>}
      {network && (
        <>
          <SelectBox label={t("own")} value={network.id} onChange={setChosen}>
            {networks?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectBox>
          <div className="acts">
            <Button onClick={() => void use()}>{t("use")}</Button>
            <Button look="quiet" onClick={() => void remove()}>
              {t("delete")}
            </Button>
          </div>
        </>
      )}
      <p className="status" role="status">
        {said}
      </p>
    </div>
  );
}
