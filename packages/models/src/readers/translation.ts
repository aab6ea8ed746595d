import {
  arithmetic,
  bindLayer,
  inOrder,
  inShape,
  type LayerSettings,
  type Layout,
  type Network,
  type NetworkInput,
  type NetworkNode,
  ok,
  refused,
  type Result,
  type Shape,
} from "@stride/cnn";
import type { Axes } from "../dialects/dialect.ts";
import { translateLayer } from "../dialects/translate-layer.ts";
import type { ForeignLayer, ForeignNetwork, Framework } from "./foreign-network.ts";
import type { ReadProblem } from "./read-problem.ts";

interface Named {
  /** Unlike every other call's and input's. */
  readonly name: string;
  /** What the file calls the layer, where that is another name: all calls of a shared layer have one. */
  readonly layerName?: string | undefined;
  readonly type: string;
}

interface Called extends Named {
  /** The name of the first call of the same layer. */
  readonly shares?: string | undefined;
  readonly frozen?: boolean | undefined;
}

/** A layer as its framework writes it. */
export interface ForeignCall extends Called {
  /** The type of the framework's layer that does the same, where `type` is none: Flatten for `torch.flatten`. */
  readonly does?: string;
  /** `type` is an operation and no layer. */
  readonly functional?: boolean;
  readonly config: unknown;
  /** An input's or a call's name each, or the shape of a weight (an ONNX node lists its weights too). */
  readonly inputs: readonly (string | Axes)[];
  /** ONNX: the values of those inputs that are constants, by their names. */
  readonly constants?: Readonly<Record<string, readonly number[]>>;
}

/**
 * An operation that is no layer of the framework: PyTorch's `+`, `torch.cat` and `torch.flatten`. Or one whose layer the dialect
 * can't tell from its shapes: an ONNX node between a tensor and a constant.
 */
export interface OwnCall extends Called {
  readonly layer: LayerSettings;
  readonly inputs: readonly string[];
}

/** Collects a framework's layers, in an order in which each comes behind its inputs, and makes our network of them. */
export class Translation {
  readonly #nodes: NetworkNode[] = [];
  readonly #inputs: NetworkInput[] = [];
  readonly #shapes = new Map<string, Shape>();
  readonly #layers = new Map<string, ForeignLayer>();
  readonly #framework: Framework;
  readonly #layout: Layout;
  /** Empty where the batch axis is left out; `null` is one of any size. */
  readonly #batch: Axes;

  constructor(framework: Framework, { layout, batch }: { readonly layout: Layout; readonly batch: Axes }) {
    this.#framework = framework;
    this.#layout = layout;
    this.#batch = batch;
  }

  /** `axes` without the batch. Tell a type where the framework calls an input a layer. */
  input(name: string, axes: readonly number[], layer?: ForeignLayer): void {
    const shape = inShape(axes, this.#layout);
    this.#inputs.push({ name, shape });
    this.#shapes.set(name, shape);
    if (layer) this.#layers.set(name, layer);
  }

  /** Whether an input or a call has this name. */
  has(name: string): boolean {
    return this.#shapes.has(name);
  }

  /** What leaves an input or a call, as the framework writes it, its batch too. */
  axesOf(name: string): Axes | undefined {
    const shape = this.#shapes.get(name);
    return shape && [...this.#batch, ...inOrder(shape, this.#layout, arithmetic)];
  }

  /** What leaves an input or a call, in our words. */
  shapeOf(name: string): Shape | undefined {
    return this.#shapes.get(name);
  }

  call(call: ForeignCall): Result<void, ReadProblem> {
    const from = call.inputs.filter((input) => typeof input === "string");
    const inputs = this.#under(call, from);
    if (!inputs.ok) return inputs;
    const line = {
      framework: this.#framework,
      layer: call.does ?? call.type,
      config: call.config,
      input_shapes: call.inputs.map((input) => (typeof input === "string" ? this.axesOf(input) : input)),
      initializers: call.constants,
      batch_excluded: this.#batch.length === 0,
    };
    const translated = translateLayer(line, inputs.value, { layout: this.#layout, batch: this.#batch });
    if (!translated.ok) return refused(at(call, translated.problem));
    const { layers, output } = translated.value;
    this.#add(call, layers, from, output, call.functional ?? false);
    return ok(undefined);
  }

  own(call: OwnCall): Result<void, ReadProblem> {
    const inputs = this.#under(call, call.inputs);
    if (!inputs.ok) return inputs;
    const bound = bindLayer(call.layer);
    const problem = bound.ok ? bound.value.problem(inputs.value) : bound.problem;
    if (!bound.ok || problem)
      return refused(at(call, problem ?? { code: "not-translatable", layer: call.type }));
    // ONNX has an operator for everything
    const functional = this.#framework !== "onnx";
    this.#add(call, [call.layer], call.inputs, bound.value.outputShape(inputs.value), functional);
    return ok(undefined);
  }

  /** A network without a layer is none: whatever was read, it wasn't what was meant. */
  finish(outputs: readonly string[]): Result<ForeignNetwork, ReadProblem> {
    if (this.#nodes.length === 0) return refused({ at: undefined, problem: { code: "no-layers" } });
    const network: Network = { inputs: this.#inputs, nodes: this.#nodes, outputs };
    const [batch = "left-out" as const] = this.#batch;
    return ok({
      framework: this.#framework,
      network,
      convention: {
        layout: this.#layout,
        batch,
        counting: this.#framework === "torch" ? "pytorch" : "keras",
      },
      layers: this.#layers,
    });
  }

  /** The shapes that a call stands on. */
  #under(call: Named, sources: readonly string[]): Result<readonly Shape[], ReadProblem> {
    const shapes: Shape[] = [];
    for (const source of sources) {
      const shape = this.#shapes.get(source);
      if (!shape) return refused(at(call, { code: "unknown-source", source }));
      shapes.push(shape);
    }
    return ok(shapes);
  }

  /** Most layers are one of ours; of several the last has the call's name. */
  #add(
    { name, layerName, type, shares, frozen }: Called,
    layers: readonly LayerSettings[],
    from: readonly string[],
    output: Shape,
    functional: boolean,
  ): void {
    let sources = from;
    for (const [index, layer] of layers.entries()) {
      const part = index === layers.length - 1 ? "" : `.${index}`;
      this.#nodes.push({
        name: `${name}${part}`,
        from: sources,
        layer,
        ...(shares === undefined ? {} : { shares: `${shares}${part}` }),
        ...(frozen ? { frozen } : {}),
      });
      this.#layers.set(`${name}${part}`, { name: layerName ?? name, type, functional });
      sources = [`${name}${part}`];
    }
    this.#shapes.set(name, output);
  }
}

function at({ name, layerName }: Named, problem: ReadProblem["problem"]): ReadProblem {
  return { at: { node: layerName ?? name }, problem };
}
