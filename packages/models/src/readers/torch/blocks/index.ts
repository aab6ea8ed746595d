import type { Module } from "../module.ts";
import { alexnet } from "./alexnet.ts";
import { type Block, fits } from "./block.ts";
import { densenet } from "./densenet.ts";
import { efficientnet } from "./efficientnet.ts";
import { googlenet } from "./googlenet.ts";
import { inception } from "./inception.ts";
import { mobilenet } from "./mobilenet.ts";
import { regnet } from "./regnet.ts";
import { resnet } from "./resnet.ts";
import { sequential } from "./sequential.ts";
import { squeezenet } from "./squeezenet.ts";
import { video } from "./video.ts";

/** All classes whose forward is known: `print` doesn't show it. */
const blocks: ReadonlyMap<string, Block | readonly Block[]> = new Map(
  Object.entries({
    ...sequential,
    ...alexnet,
    ...densenet,
    ...efficientnet,
    ...googlenet,
    ...inception,
    ...mobilenet,
    ...regnet,
    ...resnet,
    ...squeezenet,
    ...video,
  }),
);

export function blockOf(module: Module): Block | undefined {
  const known = blocks.get(module.type);
  return [known ?? []].flat().find((block) => fits(block, module));
}
