import type { LayerSettings } from "@stride/cnn";
import type { Calls, Tensor } from "./calls.ts";
import type { Module } from "./module.ts";

type Window = Readonly<Record<"kernel_size" | "stride" | "padding", number>>;

/** A block while it is called: the modules in it, and PyTorch's functions. */
export class Self {
  readonly #calls: Calls;
  readonly #module: Module;
  readonly #path: string;
  readonly #depth: number;

  constructor(calls: Calls, module: Module, path: string, depth: number) {
    this.#calls = calls;
    this.#module = module;
    this.#path = path;
    this.#depth = depth;
  }

  get children(): readonly string[] {
    return [...this.#module.children.keys()];
  }

  has(child: string): boolean {
    return this.#module.children.get(child) !== undefined;
  }

  call(child: string, ...inputs: readonly Tensor[]): Tensor {
    const module = this.#module.children.get(child);
    const [x = ""] = inputs;
    return module ? this.#calls.module(module, this.#pathOf(child), inputs, this.#depth + 1) : x;
  }

  /** One child on what comes out of the other. */
  chain(x: Tensor, ...children: readonly string[]): Tensor {
    return children.reduce((tensor, child) => this.call(child, tensor), x);
  }

  add(...inputs: readonly Tensor[]): Tensor {
    return this.#operation("add", "+", { type: "merge", operation: "add" }, inputs);
  }

  multiply(...inputs: readonly Tensor[]): Tensor {
    return this.#operation("mul", "*", { type: "merge", operation: "multiply" }, inputs);
  }

  /** Along the channels. A single tensor stays as it is. */
  cat(...inputs: readonly Tensor[]): Tensor {
    const [x] = inputs;
    return x !== undefined && inputs.length === 1
      ? x
      : this.#operation("cat", "torch.cat", { type: "concatenate" }, inputs);
  }

  /** The mean of each map: `x.mean([2, 3])`. */
  mean(x: Tensor): Tensor {
    return this.#operation("mean", "mean", { type: "global-avg-pool2d" }, [x]);
  }

  flatten(x: Tensor): Tensor {
    return this.#function("flatten", "torch.flatten", "Flatten", {}, x);
  }

  relu(x: Tensor): Tensor {
    return this.#function("relu", "F.relu", "ReLU", {}, x);
  }

  adaptiveAvgPool2d(x: Tensor, cells: number): Tensor {
    const config = { output_size: [cells, cells] };
    return this.#function("adaptive_avg_pool2d", "F.adaptive_avg_pool2d", "AdaptiveAvgPool2d", config, x);
  }

  avgPool2d(x: Tensor, config: Window): Tensor {
    return this.#function("avg_pool2d", "F.avg_pool2d", "AvgPool2d", config, x);
  }

  maxPool2d(x: Tensor, config: Window): Tensor {
    return this.#function("max_pool2d", "F.max_pool2d", "MaxPool2d", config, x);
  }

  /**
   * What torchvision's mobile blocks do: the input is added where it can be, that is where none of the block's convolutions has
   * a stride and it gives out as many channels as go in.
   */
  addedIfAlike(x: Tensor, out: Tensor): Tensor | undefined {
    const alike = this.#calls.channelsOf(x) === this.#calls.channelsOf(out);
    return alike && !isStrided(this.#module) ? x : undefined;
  }

  #function(name: string, type: string, does: string, config: Record<string, unknown>, x: Tensor): Tensor {
    return this.#calls.function({ type, does, config, inputs: [x] }, this.#caller(name));
  }

  #operation(name: string, type: string, layer: LayerSettings, inputs: readonly Tensor[]): Tensor {
    return this.#calls.operation({ type, layer, inputs }, this.#caller(name));
  }

  #caller(name: string) {
    return { module: this.#module, path: this.#pathOf(name) };
  }

  #pathOf(child: string): string {
    return this.#path === "" ? child : `${this.#path}.${child}`;
  }
}

/** Modules are in one another as deep as a text may be, which is little. */
function isStrided(module: Module): boolean {
  const config = module.config();
  const stride = config.ok ? config.value["stride"] : undefined;
  const steps = Array.isArray(stride) ? stride : [stride ?? 1];
  if (steps.some((step) => step !== 1)) return true;
  return [...module.children.values()].some((child) => child !== undefined && isStrided(child));
}
