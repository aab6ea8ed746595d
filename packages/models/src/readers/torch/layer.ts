import { constructors, subclasses } from "./constructors.ts";
import type { Module } from "./module.ts";

/** A layer of torch.nn holds no modules: what does is somebody's own, whatever its name. */
export function isLayer({ type, children }: Module): boolean {
  return children.size === 0 && constructors.has(layerOf(type));
}

/** The layer of torch.nn that a class is. */
export function layerOf(type: string): string {
  return subclasses.get(type) ?? type;
}
