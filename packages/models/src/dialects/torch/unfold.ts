import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onFeatureMap } from "../reading.ts";
import { cells, lengths, ones } from "../settings.ts";
import { unbatched } from "./unbatched.ts";

const settings = z.object({
  kernel_size: lengths(2),
  dilation: ones(2),
  padding: cells(2).default([0, 0]),
  stride: ones(2),
});

export const Unfold = defineEntry(settings, ({ kernel_size, dilation, padding, stride }, tensor) =>
  onFeatureMap(
    unbatched(tensor, 2),
    { layout: "channels-first", rank: 2 },
    { type: "unfold", kernelSize: kernel_size, dilation, padding, stride },
  ),
);
