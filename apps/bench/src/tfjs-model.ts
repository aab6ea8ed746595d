import type { Layer, networkSchema } from "@stride/cnn";
import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-layers";

/** What Keras' VGG16, ResNet50 and MobileNetV2 are made of. */
const types = [
  ...(["conv2d", "depthwise-conv2d", "linear"] as const),
  ...(["max-pool2d", "global-avg-pool2d", "batch-norm2d", "activation"] as const),
  ...(["pad", "merge", "flatten"] as const),
] as const;

type Known = Extract<Layer, { readonly type: (typeof types)[number] }>;

/** A network of ours whose settings have been read, as tfjs builds it; its weights are zeros, which cost least to make. */
export function tfjsModel({
  inputs,
  nodes,
  outputs,
}: ReturnType<typeof networkSchema.parse>): tf.LayersModel {
  const tensors = new Map<string, tf.SymbolicTensor>();
  for (const { name, shape } of inputs) {
    if (shape.kind !== "feature-map") throw new Error(`${name} is no feature map`);
    tensors.set(name, tf.input({ shape: [...shape.size, shape.channels] }));
  }
  const tensorsOf = (names: readonly string[]) => names.flatMap((name) => tensors.get(name) ?? []);
  for (const { name, from, layer } of nodes) {
    const [first, ...others] = tensorsOf(from);
    if (!first) throw new Error(`${name} stands on nothing`);
    const output = tfjsLayer(layer).apply(others.length > 0 ? [first, ...others] : first);
    if (!(output instanceof tf.SymbolicTensor)) throw new Error(`${name} gives no symbolic tensor`);
    tensors.set(name, output);
  }
  return tf.model({ inputs: tensorsOf(inputs.map(({ name }) => name)), outputs: tensorsOf(outputs) });
}

/** A layer of ours as tfjs calls it, channels last. */
export function tfjsLayer(layer: Layer): tf.layers.Layer {
  if (!isKnown(layer)) throw new Error(`no tfjs layer is named here for ${layer.type}`);
  switch (layer.type) {
    case "conv2d":
      return tf.layers.conv2d({
        filters: layer.outChannels,
        kernelSize: layer.kernelSize,
        strides: layer.stride,
        padding: word(layer.padding),
        useBias: layer.bias,
        kernelInitializer: "zeros",
      });
    case "depthwise-conv2d":
      return tf.layers.depthwiseConv2d({
        kernelSize: layer.kernelSize,
        strides: layer.stride,
        padding: word(layer.padding),
        depthMultiplier: layer.multiplier,
        useBias: layer.bias,
        depthwiseInitializer: "zeros",
      });
    case "max-pool2d":
      return tf.layers.maxPooling2d({
        poolSize: layer.kernelSize,
        strides: layer.stride,
        padding: word(layer.padding),
      });
    case "pad":
      return tf.layers.zeroPadding2d({ padding: sidesOf(layer) });
    case "batch-norm2d":
      return tf.layers.batchNormalization();
    case "activation":
      return tf.layers.activation({ activation: layer.function === "relu6" ? "relu6" : "relu" });
    case "merge":
      return tf.layers.add();
    case "global-avg-pool2d":
      return tf.layers.globalAveragePooling2d({});
    case "flatten":
      return tf.layers.flatten();
    case "linear":
      return tf.layers.dense({
        units: layer.outFeatures,
        useBias: layer.bias,
        kernelInitializer: "zeros",
      });
    default:
      return layer satisfies never;
  }
}

function isKnown(layer: Layer): layer is Known {
  return types.some((type) => type === layer.type);
}

function word(padding: unknown): "same" | "valid" {
  if (padding === "same" || padding === "valid") return padding;
  throw new Error("a padding in numbers is a layer of its own in tfjs");
}

function sidesOf({ padding }: Extract<Layer, { type: "pad" }>): [[number, number], [number, number]] {
  const [rows, columns] = padding;
  if (!rows || !columns) throw new Error("a padding of two axes is needed");
  return [
    [rows.before, rows.after],
    [columns.before, columns.after],
  ];
}
