import type { Padding, Slide, TransposedSlide } from "@stride/cnn";
import { numeral } from "../numerals.ts";

/** How far the window can move: `39 + 2·1 − 4`. */
export function reach({ size, span, padding }: Pick<Slide, "size" | "span" | "padding">): string {
  return `${numeral(size)}${paddingTerm(padding)} − ${span}`;
}

/** How often it can move: `⌊(39 + 2·1 − 4) / 2⌋`. */
export function moves(slide: Slide): string {
  if (slide.stride === 1) return reach(slide);
  const [open, close] = slide.rounding === "ceil" ? ["⌈", "⌉"] : ["⌊", "⌋"];
  return `${open}(${reach(slide)}) / ${slide.stride}${close}`;
}

function paddingTerm({ before, after }: Padding): string {
  if (before + after === 0) return "";
  return before === after ? ` + 2·${before}` : ` + ${before} + ${after}`;
}

/** What a transposed convolution makes of a size: `(7 − 1)·2 + 3 − 2 + 1`. */
export function spread({ size, stride, span, padding, outputPadding }: TransposedSlide): string {
  const cut = padding.before + padding.after;
  return `(${numeral(size)} − 1)·${stride} + ${span}${cut > 0 ? ` − ${cut}` : ""}${outputPadding > 0 ? ` + ${outputPadding}` : ""}`;
}
