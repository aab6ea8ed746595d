export * from "./zoo/index.ts";
export { readLayer, readWeights, type LayerAnswer, type LayerWeight } from "./dialects/read-layer.ts";
export type { FrameworkRefusal, Refusal } from "./dialects/refusal.ts";
