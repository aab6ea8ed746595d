import type { WrittenLayer } from "../../dialects/writing.ts";
import type { Plan } from "../plan.ts";
import type { Source, WriteNote } from "../source.ts";
import { moduleText } from "./torch-form.ts";

/** A chain of modules, which PyTorch calls by their numbers, from 0; its input is called `input`. */
export function sequentialSource(plan: Plan, forms: readonly (readonly WrittenLayer[])[]): Source {
  const lines: string[] = [];
  const names = new Map(plan.inputs.map(({ name }) => [name, "input"]));
  const notes: WriteNote[] = [];
  for (const [index, { name, frozen }] of plan.nodes.entries()) {
    const modules = forms[index] ?? [];
    const parts = modules.map((_, part) => String(lines.length + part));
    const own = modules.findIndex(({ part }) => part === undefined);
    names.set(name, parts[own] ?? "");
    if (parts.length > 1) notes.push({ code: "in-parts", layer: name, parts });
    lines.push(...modules.map((module) => `    ${moduleText(module, frozen)},`));
  }
  const body = lines.length > 0 ? `\n${lines.join("\n")}\n` : "";
  return { text: `from torch import nn\n\nmodel = nn.Sequential(${body})\n`, names, notes };
}
