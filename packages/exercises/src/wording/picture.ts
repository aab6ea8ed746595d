import { layerSchema } from "@stride/cnn";
import type { Picture } from "../picture.ts";
import type { Locale } from "../locale.ts";
import { inputPhrase } from "./input.ts";
import { layerName, layerSettings } from "./layer.ts";

/** What a picture shows, in lines of text: for whoever has no picture. A single layer stands in the question already. */
export function pictureLines(picture: Picture, locale: Locale): string[] {
  switch (picture.kind) {
    case "sequence":
      return picture.layers.length > 1 ? sequenceLines(picture, locale) : [];
    case "graph":
      return graphLines(picture, locale);
    case "designs":
      return picture.designs.flatMap((design) => [
        `${design.title[locale]}:`,
        ...sequenceLines(design, locale),
      ]);
    case "grids":
      return picture.grids.flatMap(({ title, rows }) => [
        `${title[locale]}:`,
        ...rows.map((row) => row.map(String).join(" ")),
      ]);
    case "code":
      return picture.source.split("\n");
    case "chain":
      return picture.windows.map((window, at) => chainLine(window, at, locale));
    case "table":
      return [picture.columns, ...picture.rows].map((row) => row.map((cell) => cell[locale]).join(" | "));
    case "none":
      return [];
    default:
      return picture satisfies never;
  }
}

type Shown<Kind extends Picture["kind"]> = Extract<Picture, { kind: Kind }>;

function sequenceLines(
  { input, layers }: Pick<Shown<"sequence">, "input" | "layers">,
  locale: Locale,
): string[] {
  return [inputPhrase(input)[locale], ...layers.map((layer, at) => `${at + 1}. ${layerLine(layer, locale)}`)];
}

function graphLines({ network: { inputs, nodes, outputs } }: Shown<"graph">, locale: Locale): string[] {
  return [
    ...inputs.map(({ name, shape }) => `${name}: ${inputPhrase(shape)[locale]}`),
    ...nodes.map(({ name, from, layer }) => `${name} ← ${from.join(", ")}: ${layerLine(layer, locale)}`),
    `→ ${outputs.join(", ")}`,
  ];
}

function layerLine(settings: Shown<"sequence">["layers"][number], locale: Locale): string {
  const layer = layerSchema.parse(settings);
  const told = layerSettings(layer)[locale];
  return told === "" ? layerName(layer)[locale] : `${layerName(layer)[locale]}: ${told}`;
}

function chainLine(
  { of = "convolution", kernel, stride, padding, dilation }: Shown<"chain">["windows"][number],
  at: number,
  locale: Locale,
): string {
  const told = {
    en: [`kernel ${kernel}`, `stride ${stride}`, `padding ${padding}`, `dilation ${dilation}`],
    ko: [`커널 ${kernel}`, `보폭(stride) ${stride}`, `패딩 ${padding}`, `팽창(dilation) ${dilation}`],
  } as const;
  return `${at + 1}. ${windowNames[of][locale]}: ${(dilation > 1 ? told[locale] : told[locale].slice(0, 3)).join(", ")}`;
}

const windowNames = {
  convolution: { en: "conv", ko: "합성곱" },
  pooling: { en: "pool", ko: "풀링" },
  other: { en: "window", ko: "창" },
} as const;
