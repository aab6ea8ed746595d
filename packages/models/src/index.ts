export * from "./zoo/index.ts";
export { readLayer, readWeights, type LayerAnswer, type LayerWeight } from "./dialects/read-layer.ts";
export type { FrameworkRefusal, Refusal } from "./dialects/refusal.ts";
export type { WriteReason } from "./dialects/writing.ts";
export { writeKeras } from "./writers/keras/write-keras.ts";
export { layerType } from "./writers/layer-type.ts";
export type { Source, WriteNote, WriteProblem } from "./writers/source.ts";
export { writeTorch } from "./writers/torch/write-torch.ts";
