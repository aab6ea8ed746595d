export * from "./zoo/index.ts";
export { readLayer, type LayerAnswer } from "./dialects/read-layer.ts";
export type { FrameworkRefusal, Refusal } from "./dialects/refusal.ts";
