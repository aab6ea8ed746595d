"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SelectBox } from "@/components/teach/select-box";
import { Button } from "@/components/ui/button";
import type { Offer } from "./source-words";

interface KnownNetworksProps {
  readonly known: Offer["known"];
  readonly onRead: (name: string, title: string, family: "keras" | "pytorch") => void;
}

/** Networks that everybody knows by name, as PyTorch or Keras builds them. */
export function KnownNetworks({ known, onRead }: KnownNetworksProps) {
  const t = useTranslations("sets.network");
  const [name, setName] = useState(known[0]?.name ?? "");
  const [family, setFamily] = useState("pytorch");
  const network = known.find((one) => one.name === name);
  const families = network && network.families.length > 0 ? network.families : ["pytorch", "keras"];
  const chosen = families.includes(family) ? family : (families[0] ?? "pytorch");
  return (
    <div className="way">
      <SelectBox label={t("known")} value={name} onChange={setName}>
        {known.map((one) => (
          <option key={one.name} value={one.name}>
            {one.title}
          </option>
        ))}
      </SelectBox>
      <SelectBox label={t("family")} value={chosen} onChange={setFamily}>
        {families.map((one) => (
          <option key={one} value={one}>
            {one === "keras" ? "Keras" : "PyTorch"}
          </option>
        ))}
      </SelectBox>
      <Button
        onClick={() => network && onRead(name, network.title, chosen === "keras" ? "keras" : "pytorch")}
      >
        {t("read")}
      </Button>
    </div>
  );
}
