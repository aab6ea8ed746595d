import type { Arithmetic, BoundLayer, Count, Layout, Shape } from "@stride/cnn";

/** The two whose layouts and ways of counting are told apart. */
export type Framework = "pytorch" | "keras";

export const frameworkNames: Readonly<Record<Framework, string>> = { pytorch: "PyTorch", keras: "Keras" };

export const layouts: Readonly<Record<Framework, Layout>> = {
  pytorch: "channels-first",
  keras: "channels-last",
};

/** A layer's parameters as a framework counts them: Keras counts a batch norm's running statistics, too. */
export function parametersIn(framework: Framework, layer: BoundLayer, before: Shape, a: Arithmetic): Count {
  const counted = layer.parameters(before, a);
  return framework === "keras" && counted.nonTrainable !== 0 ? a.allParameters(counted) : counted.trainable;
}
