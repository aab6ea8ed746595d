import type { OnnxNode } from "../model.ts";

export function number({ attributes }: OnnxNode, name: string): number | undefined {
  const attribute = attributes.get(name);
  return attribute?.kind === "number" ? attribute.value : undefined;
}

export function numbers({ attributes }: OnnxNode, name: string): readonly number[] | undefined {
  const attribute = attributes.get(name);
  return attribute?.kind === "numbers" ? attribute.value : undefined;
}

/** A node's attributes as its dialect reads them. */
export function config({ attributes }: OnnxNode): Readonly<Record<string, unknown>> {
  const read = [...attributes].flatMap(([name, attribute]) => {
    const plain = /^[a-z][a-z0-9_]*$/i.test(name);
    const known = attribute.kind !== "other" && attribute.kind !== "graph" && attribute.kind !== "tensor";
    return plain && known ? [[name, attribute.value] as const] : [];
  });
  return Object.fromEntries(read);
}
