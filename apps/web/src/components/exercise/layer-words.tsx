import type { Layer } from "@stride/cnn";
import { layerName, layerSettings, type Locale } from "@stride/exercises";

interface LayerWordsProps {
  readonly layer: Layer;
  readonly locale: Locale;
}

/** What a layer is, and its settings. */
export function LayerWords({ layer, locale }: LayerWordsProps) {
  const settings = layerSettings(layer)[locale];
  return (
    <span>
      {layerName(layer)[locale]}
      {settings !== "" && <span className="set">{settings}</span>}
    </span>
  );
}
