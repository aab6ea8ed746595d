import { ok, refused, type Result } from "@stride/cnn";
import type { TorchForm } from "../../dialects/torch/writing/form.ts";
import { torchWriters } from "../../dialects/torch/writing/index.ts";
import { writeLayer, type WrittenLayer } from "../../dialects/writing.ts";
import type { PlannedNode } from "../plan.ts";
import { callOf } from "../python.ts";
import { readBack } from "../read-back.ts";
import type { WriteProblem } from "../source.ts";

/** How PyTorch says a layer, which it reads as the same. */
export function torchForm(node: PlannedNode): Result<TorchForm, WriteProblem> {
  const { name, layer, shapes } = node;
  const form = writeLayer(torchWriters, layer.type, layer, node);
  if (!form.ok) return refused({ code: "not-writable", layer: name, reason: form.problem });
  const { modules } = form.value;
  const reason = modules.length > 0 ? readBack("torch", modules, layer, shapes) : undefined;
  return reason ? refused({ code: "not-writable", layer: name, reason }) : ok(form.value);
}

/** `nn.Conv2d(1, 20, 4)`, and what freezes its parameters. */
export function moduleText(module: WrittenLayer, frozen: boolean): string {
  const learns = module.part !== "pad" && module.part !== "crop";
  return `nn.${callOf(module)}${frozen && learns ? ".requires_grad_(False)" : ""}`;
}
