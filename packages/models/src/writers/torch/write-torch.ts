import type { Network, Result } from "@stride/cnn";
import { ok } from "@stride/cnn";
import type { TorchForm } from "../../dialects/torch/writing/form.ts";
import { isChain, planOf } from "../plan.ts";
import type { Source, WriteProblem } from "../source.ts";
import { ModuleClass } from "./module-class.ts";
import { sequentialSource } from "./sequential.ts";
import { torchForm } from "./torch-form.ts";

/**
 * A network as PyTorch source: a chain of modules as `nn.Sequential`, any other as a class `Net`. What PyTorch can't say is
 * refused by its layer's name; where it takes several modules to say a layer, the notes name them.
 */
export function writeTorch(network: Network): Result<Source, WriteProblem> {
  const plan = planOf(network);
  if (!plan.ok) return plan;
  const forms: TorchForm[] = [];
  for (const node of plan.value.nodes) {
    const form = torchForm(node);
    if (!form.ok) return form;
    forms.push(form.value);
  }
  if (isChain(plan.value) && forms.every(({ modules }) => modules.length > 0)) {
    return ok(
      sequentialSource(
        plan.value,
        forms.map(({ modules }) => modules),
      ),
    );
  }
  return new ModuleClass(plan.value).source(forms);
}
