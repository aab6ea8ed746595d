"use client";

import type { LayerSettings, Shape } from "@stride/cnn";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { NumberBox } from "@/components/teach/number-box";
import { SelectBox } from "@/components/teach/select-box";
import { Button } from "@/components/ui/button";
import { type LayerForm, layerForms, layerOf, newLayer } from "./layer-forms";

interface LayerListProps {
  readonly onRead: (input: Shape, layers: readonly LayerSettings[]) => void;
}

/** A moment after the last change the list is calculated. */
const PAUSE = 400;

/** A network as a list of layers; its table and picture follow each change. */
export function LayerList({ onRead }: LayerListProps) {
  const t = useTranslations("sets.layers");
  const [input, setInput] = useState({ rows: 28, columns: 28, channels: 1 });
  const [layers, setLayers] = useState<readonly LayerForm[]>([newLayer("conv2d"), newLayer("max-pool2d")]);
  const calculate = useEffectEvent(() => {
    const { rows, columns, channels } = input;
    if (layers.length > 0)
      onRead({ kind: "feature-map", channels, size: [rows, columns] }, layers.map(layerOf));
  });
  useEffect(() => {
    const timer = setTimeout(calculate, PAUSE);
    return () => clearTimeout(timer);
  }, [input, layers]);
  const side = (name: keyof typeof input) => (
    <NumberBox
      label={t(name)}
      value={input[name]}
      least={1}
      most={4096}
      onChange={(length) => length !== undefined && setInput({ ...input, [name]: length })}
    />
  );
  return (
    <div className="way">
      <div className="numbers">
        {side("rows")}
        {side("columns")}
        {side("channels")}
      </div>
      <ol className="layer-list">
        {layers.map((layer, at) => (
          <li key={at} aria-label={t("layer", { number: at + 1 })}>
            <LayerFields layer={layer} onChange={(next) => setLayers(layers.with(at, next))} />
            <Button look="quiet" onClick={() => setLayers(layers.toSpliced(at, 1))}>
              {t("remove")}
              <span className="vh">: {t("layer", { number: at + 1 })}</span>
            </Button>
          </li>
        ))}
      </ol>
      <Button onClick={() => setLayers([...layers, newLayer("conv2d")])}>{t("add")}</Button>
    </div>
  );
}

interface LayerFieldsProps {
  readonly layer: LayerForm;
  readonly onChange: (layer: LayerForm) => void;
}

function LayerFields({ layer, onChange }: LayerFieldsProps) {
  const t = useTranslations("sets.layers");
  const { numbers } = layerForms[layer.type];
  return (
    <div className="numbers">
      <SelectBox
        label={t("type")}
        value={layer.type}
        onChange={(type) => {
          const next = types.find((one) => one === type);
          if (next) onChange(newLayer(next));
        }}
      >
        {types.map((type) => (
          <option key={type} value={type}>
            {t(`types.${type}`)}
          </option>
        ))}
      </SelectBox>
      {numbers.map(({ name, least }) => (
        <NumberBox
          key={name}
          label={t(`settings.${name}`)}
          value={layer.numbers[name]}
          least={least}
          most={65_536}
          onChange={(value) =>
            value !== undefined && onChange({ ...layer, numbers: { ...layer.numbers, [name]: value } })
          }
        />
      ))}
    </div>
  );
}

const types = [
  "conv2d",
  "max-pool2d",
  "avg-pool2d",
  "global-avg-pool2d",
  "batch-norm2d",
  "activation",
  "dropout",
  "flatten",
  "linear",
] as const satisfies readonly (keyof typeof layerForms)[];
