import { featureMap } from "@stride/cnn";
import { InceptionV3 } from "./blocks/inception-v3.ts";
import { graph } from "./graph.ts";
import type { KnownNetwork } from "./known-network.ts";

export const inceptionV3: KnownNetwork = {
  name: "inception_v3",
  title: { en: "Inception v3, kernels taken apart", ko: "Inception v3, 커널을 쪼갠 신경망" },
  level: 4,
  source:
    "Szegedy, Vanhoucke, Ioffe, Shlens, Wojna: Rethinking the Inception architecture for computer vision, 2015; torchvision's, with the head that helps to train as a second output, and Keras', without it and with normalisations that only shift",
  published: {
    pytorch: { total: 27161264, trainable: 27161264 },
    keras: { total: 23851784, trainable: 23817352 },
  },
  network(family) {
    const keras = family === "keras";
    const blocks = new InceptionV3({ affine: keras ? "shift" : true });
    const g = graph(featureMap(3, 299, 299));
    const halving = { kernelSize: 3, stride: 2 };
    let x = blocks.convolution(g.within("Conv2d_1a_3x3"), g.input, { outChannels: 32, ...halving });
    x = blocks.convolution(g.within("Conv2d_2a_3x3"), x, { outChannels: 32, kernelSize: 3 });
    x = blocks.convolution(g.within("Conv2d_2b_3x3"), x, { outChannels: 64, kernelSize: 3, padding: 1 });
    x = g.maxPool2d("maxpool1", x, halving);
    x = blocks.convolution(g.within("Conv2d_3b_1x1"), x, { outChannels: 80, kernelSize: 1 });
    x = blocks.convolution(g.within("Conv2d_4a_3x3"), x, { outChannels: 192, kernelSize: 3 });
    x = g.maxPool2d("maxpool2", x, halving);
    x = blocks.a(g.within("Mixed_5b"), x, 32);
    x = blocks.a(g.within("Mixed_5c"), x, 64);
    x = blocks.a(g.within("Mixed_5d"), x, 64);
    x = blocks.b(g.within("Mixed_6a"), x);
    x = blocks.c(g.within("Mixed_6b"), x, 128);
    x = blocks.c(g.within("Mixed_6c"), x, 160);
    x = blocks.c(g.within("Mixed_6d"), x, 160);
    const middle = blocks.c(g.within("Mixed_6e"), x, 192);
    x = blocks.d(g.within("Mixed_7a"), middle);
    x = blocks.e(g.within("Mixed_7b"), x);
    x = blocks.e(g.within("Mixed_7c"), x);
    x = g.mean2d("avgpool", x);
    if (keras) return g.network(g.linear("fc", g.flatten("flatten", x), 1000));
    const scores = g.linear("fc", g.flatten("flatten", g.dropout("dropout", x, 0.5)), 1000);
    const aux = g.within("AuxLogits");
    let y = aux.avgPool2d("avg_pool2d", middle, { kernelSize: 5, stride: 3 });
    y = blocks.convolution(aux.within("conv0"), y, { outChannels: 128, kernelSize: 1 });
    y = blocks.convolution(aux.within("conv1"), y, { outChannels: 768, kernelSize: 5 });
    y = aux.flatten("flatten", aux.mean2d("adaptive_avg_pool2d", y));
    return g.network(scores, aux.linear("fc", y, 1000));
  },
};
