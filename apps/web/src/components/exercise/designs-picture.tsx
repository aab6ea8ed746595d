import { inputPhrase, type Locale } from "@stride/exercises";
import { getLocale } from "next-intl/server";
import type { ShownNetwork } from "./drawn-layer";
import { LayerWords } from "./layer-words";

interface DesignsPictureProps {
  readonly designs: readonly (Pick<ShownNetwork, "input" | "layers"> & { readonly title?: string })[];
}

/** Networks in words, a line a layer, side by side; on a phone one below the other. One alone needs no title. */
export async function DesignsPicture({ designs }: DesignsPictureProps) {
  const locale: Locale = (await getLocale()) === "ko" ? "ko" : "en";
  return (
    <div className="designs">
      {designs.map(({ title, input, layers }) => (
        <section key={title ?? ""}>
          {title !== undefined && <h2>{title}</h2>}
          <p>{inputPhrase(input)[locale]}</p>
          <ol>
            {layers.map((layer, at) => (
              <li key={at}>
                <LayerWords layer={layer} locale={locale} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
