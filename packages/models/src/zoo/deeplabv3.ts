import { featureMap } from "@stride/cnn";
import { atrousPyramid } from "./blocks/atrous-pyramid.ts";
import { bottleneck } from "./blocks/residual.ts";
import { resNetBody } from "./blocks/resnet-body.ts";
import { type Graph, graph, type Source } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

const classes = 21;

export const deeplabv3: KnownNetwork = {
  name: "deeplabv3_resnet50",
  alsoCalled: ["DeepLabV3"],
  title: { en: "DeepLab v3, which labels each pixel", ko: "DeepLab v3, 픽셀마다 이름을 붙이는 신경망" },
  level: 5,
  source:
    "Chen, Papandreou, Schroff, Adam: Rethinking atrous convolution for semantic image segmentation, 2017; torchvision's on ResNet-50, for images of 520 × 520, with the head that helps to train as a second output",
  published: { pytorch: { total: 42004074, trainable: 42004074 } },
  network() {
    const g = graph(featureMap(3, 520, 520));
    const body = { blocks: [3, 4, 6, 3], block: bottleneck, expansion: 4 };
    const dilates = [false, false, true, true];
    const stages = resNetBody(g.within("backbone"), g.input, { ...body, dilates });
    const [third = "", fourth = ""] = stages.slice(2);
    const head = g.within("classifier");
    const seen = atrousPyramid(head.within("0"), fourth, [65, 65]);
    let x = head.conv2d("1", seen, { outChannels: 256, kernelSize: 3, padding: 1, bias: false });
    x = head.relu("3", head.batchNorm2d("2", x));
    x = head.conv2d("4", x, { outChannels: classes, kernelSize: 1 });
    const aux = g.within("aux_classifier");
    let y = aux.conv2d("0", third, { outChannels: 256, kernelSize: 3, padding: 1, bias: false });
    y = aux.dropout("3", aux.relu("2", aux.batchNorm2d("1", y)), 0.1);
    y = aux.conv2d("4", y, { outChannels: classes, kernelSize: 1 });
    return g.network(enlarged(head, x), enlarged(aux, y));
  },
};

function enlarged(g: Graph, x: Source): Source {
  return g.call("interpolate", x, { type: "upsample", size: [520, 520], mode: "bilinear" });
}
