export type { ForeignLayer, ForeignNetwork, Framework, UncalledLayer } from "./foreign-network.ts";
export { readKerasSource } from "./keras-source/read-keras-source.ts";
export { readKerasJson } from "./keras/read-keras-json.ts";
export { readOnnx } from "./onnx/read-onnx.ts";
export { type FileFormat, formatOfText, readNetworkFile } from "./read-network-file.ts";
export type { FileProblem, Place, ReadProblem } from "./read-problem.ts";
export { readTorchSource } from "./torch/read-torch-source.ts";
export { readTorchText } from "./torch/read-torch-text.ts";
