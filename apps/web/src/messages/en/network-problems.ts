/** Why a text or file is no network: where, and a sentence with its numbers for each of the readers' codes. */
export const networkProblems = {
  places: {
    layer: "Layer “{layer}”: {reason}",
    "layer-line": "Layer “{layer}”, line {line}: {reason}",
    line: "Line {line}: {reason}",
    byte: "Byte {byte}: {reason}",
    path: "At {path}: {reason}",
    nowhere: "{reason}",
  },
  reasons: {
    "took-too-long": "Reading it took too long, so it was stopped.",
    failed: "It couldn’t be read.",
    malformed: "This can’t be read: expected {expected}, found {found}.",
    "too-large":
      "{what, select, bytes {The text or file is too long: {got} bytes or letters, and at most {limit} are read.} nodes {There are too many layers: {got}, and at most {limit} are read.} depth {It is nested too deeply: {got} levels, and at most {limit} are read.} other {There is too much of it: {got}, and at most {limit} are read.}}",
    "unknown-block": "“{name}” isn’t a layer or block that is known here, so what it does can’t be told.",
    "unknown-order":
      "“{name}” isn’t a class that is known here, and the print of a class doesn’t tell in which order its forward() calls the modules. If they follow one another as they are printed, write Sequential( instead of {name}(. Otherwise paste the source of the class with its forward(), or take an ONNX file or Keras’s to_json().",
    "no-layers":
      "There is no layer in it. Paste the whole output of print(model), or the source in which the layers stand.",
    missing: "{what, select, input {What goes into the network isn’t told.} other {“{what}” is missing.}}",
    "no-length": "Axis {nth} has the length {length}; it has to be a whole number of at least 1.",
    "unknown-length": "The length of axis {nth} isn’t a number, only the name “{called}”.",
    "partly-shared": "It shares the weight “{weight}” with “{other}”, but not all of its weights.",
    "not-translatable": "“{layer}” with these settings and this input can’t be calculated here.",
    unsupported: "“{layer}” of {framework} isn’t known here.",
    unreadable: "The setting “{path}” can’t be read.",
    "invalid-setting": "The setting “{path}” is missing, unknown or out of range.",
    "unknown-layer": "“{type}” isn’t a layer that is known here.",
    "channels-mismatch": "It expects {expected} channels, but {got} come in.",
    "features-mismatch": "It expects {expected} features, but {got} come in.",
    "same-with-stride": "The padding “same” is only for stride 1, not for {stride}.",
    "padding-exceeds-half-kernel":
      "A padding of {padding} is more than half of the kernel, which is {kernel} along axis {nth}.",
    "stride-with-dilation":
      "A stride of {stride} and a dilation of {dilation} don’t go together: one of them has to be 1.",
    "output-padding-too-large":
      "The output padding is {outputPadding} along axis {nth}; it has to be below {limit}.",
    "normalized-shape-mismatch": "It normalizes over {expected}, but the input ends with {got}.",
    "single-value": "Each of the {groups} groups has a single value, and one value has no variance.",
    "mode-for-other-rank": "The mode “{mode}” isn’t for an input with {rank} axes.",
    "unknown-activation": "The activation “{activation}” isn’t known here.",
    "unknown-batch": "Its answer depends on the batch size, which isn’t told.",
    "batches-differ": "Its inputs have different batch sizes: {batches}.",
    "kernel-mismatch": "The kernel is said to be {expected}, but its weights are {got}.",
    "missing-input": "It needs {expected} inputs, but has {got}.",
    "missing-constant": "It needs the constant “{constant}”, which isn’t there.",
    "wrong-input":
      "It takes {expected, select, maps {feature maps} vector {a vector} other {another input}}, but {got, select, maps {feature maps come} vector {a vector comes} other {numbers along axes without a meaning come}} in.",
    "kernel-exceeds-input":
      "The kernel covers {kernel} cells along axis {nth}, but the padded input has only {input}.",
    "size-too-large":
      "Along axis {nth} the kernel covers {kernel} cells of {input}: too many to be told exactly.",
    "wrong-rank": "It is for {expected} axes, but the input has {got}.",
    "wrong-input-count": "It takes {expected} inputs, but has {got}.",
    "no-output": "Nothing is left along axis {nth}: the output would have {output} cells.",
    "output-too-large": "Along axis {nth} come out {output} cells: too many to be told exactly.",
    "padding-exceeds-input":
      "A padding of {padding} can’t be taken from the input, which has {input} cells along axis {nth}.",
    "cropping-exceeds-input":
      "{cropping} cells are cut off along axis {nth}, but the input has only {input}.",
    "axis-out-of-range": "There is no axis {axis}: the input has {rank}.",
    "axes-not-distinct": "Each axis has to be named once: {axes}.",
    "axes-out-of-order": "The axes from {start} to {end} are in no order.",
    "factor-does-not-divide": "{length} can’t be divided by {factor}.",
    "sizes-differ": "A reshape keeps all numbers: {expected} come in, and {got} would come out.",
    "shapes-do-not-broadcast": "Its inputs have different lengths along axis {nth}: {lengths}.",
    "lengths-differ":
      "What is joined has to be equally long along the other axes, but along axis {nth} the lengths are {lengths}.",
    "groups-do-not-divide-input": "{channels} input channels can’t be divided into {groups} groups.",
    "groups-do-not-divide-output": "{channels} output channels can’t be divided into {groups} groups.",
    "channels-out-of-range": "It takes the channels from {start} to {end}, but the input has {channels}.",
    "too-many-features": "{features} features are too many to be told exactly.",
    "duplicate-name": "Another layer has the same name.",
    "unknown-source": "It takes its input from “{source}”, which isn’t there.",
    circular: "These layers wait for each other: {circle}.",
    "shares-with-another-layer": "It shares its weights with “{shared}”, which is another layer.",
    "shared-weights-differ":
      "It shares “{weight}” with “{shared}”, but on this input it would need {got} and not {expected}.",
  },
};
