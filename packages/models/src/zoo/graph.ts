import type { LayerSettings, Network, NetworkNode, Shape } from "@stride/cnn";

/** What a call stands on or gives: an input's or a node's name. */
export type Source = string;

/** What a layer is told besides its type. */
export type SettingsOf<Type extends LayerSettings["type"]> = Omit<
  Extract<LayerSettings, { readonly type: Type }>,
  "type"
>;

interface Written {
  readonly shape: Shape;
  readonly nodes: NetworkNode[];
  /** How often each layer was called. */
  readonly calls: Map<string, number>;
}

/**
 * Writes a network down as its forward pass reads: each call adds a node and gives what the next one stands on. A name that is
 * called again is the same layer again, as a PyTorch module is that stands in several places: `relu`, then `relu#2`.
 */
export class Graph {
  readonly input: Source;
  readonly #prefix: string;
  readonly #written: Written;

  constructor(input: Source, written: Written, prefix: string) {
    this.input = input;
    this.#written = written;
    this.#prefix = prefix;
  }

  /** A part of the network, whose nodes' names begin with its own: `layer1.0.conv1`; Keras joins them by `_`. */
  within(part: string, joint = "."): Graph {
    return new Graph(this.input, this.#written, `${this.#prefix}${part}${joint}`);
  }

  call(name: string, from: Source | readonly Source[], layer: LayerSettings): Source {
    const { nodes, calls } = this.#written;
    const whole = `${this.#prefix}${name}`;
    const call = (calls.get(whole) ?? 0) + 1;
    calls.set(whole, call);
    const sources = typeof from === "string" ? [from] : [...from];
    if (call === 1) {
      nodes.push({ name: whole, from: sources, layer });
      return whole;
    }
    const again = `${whole}#${call}`;
    nodes.push({ name: again, from: sources, layer, shares: whole });
    return again;
  }

  conv2d(name: string, x: Source, settings: SettingsOf<"conv2d">): Source {
    return this.call(name, x, { type: "conv2d", ...settings });
  }

  batchNorm2d(name: string, x: Source): Source {
    return this.call(name, x, { type: "batch-norm2d" });
  }

  activation(name: string, x: Source, kind: SettingsOf<"activation">["function"]): Source {
    return this.call(name, x, { type: "activation", function: kind });
  }

  relu(name: string, x: Source): Source {
    return this.activation(name, x, "relu");
  }

  maxPool2d(name: string, x: Source, settings: SettingsOf<"max-pool2d">): Source {
    return this.call(name, x, { type: "max-pool2d", ...settings });
  }

  avgPool2d(name: string, x: Source, settings: SettingsOf<"avg-pool2d">): Source {
    return this.call(name, x, { type: "avg-pool2d", ...settings });
  }

  /** The mean of each map, which stays a map of one cell. */
  mean2d(name: string, x: Source): Source {
    return this.call(name, x, { type: "adaptive-avg-pool2d", outputSize: [1, 1] });
  }

  flatten(name: string, x: Source): Source {
    return this.call(name, x, { type: "flatten" });
  }

  dropout(name: string, x: Source, p: number): Source {
    return this.call(name, x, { type: "dropout", p });
  }

  linear(name: string, x: Source, outFeatures: number): Source {
    return this.call(name, x, { type: "linear", outFeatures });
  }

  add(name: string, ...x: readonly Source[]): Source {
    return this.call(name, x, { type: "merge", operation: "add" });
  }

  /** Channels behind one another. */
  concatenate(name: string, x: readonly Source[]): Source {
    return this.call(name, x, { type: "concatenate" });
  }

  network(...outputs: readonly Source[]): Network {
    const { nodes, shape } = this.#written;
    return { inputs: [{ name: this.input, shape }], nodes, outputs };
  }
}

/** An empty network on an input. */
export function graph(shape: Shape, input: Source = "input"): Graph {
  return new Graph(input, { shape, nodes: [], calls: new Map() }, "");
}
