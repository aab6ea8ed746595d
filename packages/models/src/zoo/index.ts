import { alexnet } from "./alexnet.ts";
import { convnextTiny } from "./convnext.ts";
import { deeplabv3 } from "./deeplabv3.ts";
import { densenet121 } from "./densenet.ts";
import { efficientnetB0 } from "./efficientnet.ts";
import { googlenet } from "./googlenet.ts";
import { inceptionV3 } from "./inception-v3.ts";
import type { KnownNetwork } from "./known-network.ts";
import { lenet5 } from "./lenet5.ts";
import { mobilenetV1 } from "./mobilenet-v1.ts";
import { mobilenetV2 } from "./mobilenet-v2.ts";
import { r3d18 } from "./r3d.ts";
import { resnet18, resnet34, resnet50, resnext50 } from "./resnet.ts";
import { shufflenetV2 } from "./shufflenet-v2.ts";
import { squeezenet1_1 } from "./squeezenet.ts";
import { unet } from "./unet.ts";
import { vgg11, vgg16 } from "./vgg.ts";
import { workedExample } from "./worked-example.ts";

/** All known networks, in the order in which they are listed. */
export const zoo: readonly KnownNetwork[] = [
  workedExample,
  lenet5,
  alexnet,
  vgg11,
  vgg16,
  squeezenet1_1,
  resnet18,
  resnet34,
  unet,
  resnet50,
  mobilenetV1,
  mobilenetV2,
  densenet121,
  googlenet,
  inceptionV3,
  resnext50,
  shufflenetV2,
  efficientnetB0,
  convnextTiny,
  deeplabv3,
  r3d18,
];

const byName: ReadonlyMap<string, KnownNetwork> = new Map(
  zoo.flatMap((known) => [known.name, ...(known.alsoCalled ?? [])].map((name) => [plain(name), known])),
);

/** Found by its name however that is written: `resnet50`, Keras' `ResNet50` and `ResNet-50` are the same; a path to a file is none. */
export function knownNetwork(name: string): KnownNetwork | undefined {
  return byName.get(plain(name));
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_. ]/g, "");
}

export type { Family, KnownNetwork, PublishedCount } from "./known-network.ts";
export { workedExampleLabels, workedExampleSequence } from "./worked-example.ts";
