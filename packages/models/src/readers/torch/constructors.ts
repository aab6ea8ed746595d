const convolution = "in_channels out_channels kernel_size stride padding dilation groups bias padding_mode";
const transposed =
  "in_channels out_channels kernel_size stride padding output_padding groups bias dilation padding_mode";
const maxPool = "kernel_size stride padding dilation return_indices ceil_mode";
const batchNorm = "num_features eps momentum affine track_running_stats";
const dropout = "p inplace";
const shrink = "lambd";

const average = "kernel_size stride padding ceil_mode count_include_pad";
/** Pools over more than one axis may be told what to divide by. */
const averages = `${average} divisor_override`;
const norm = "norm_type kernel_size stride ceil_mode";
const upsampling = "size scale_factor";

const signatures = {
  AdaptiveAvgPool1d: "output_size",
  AdaptiveAvgPool2d: "output_size",
  AdaptiveAvgPool3d: "output_size",
  AdaptiveMaxPool1d: "output_size return_indices",
  AdaptiveMaxPool2d: "output_size return_indices",
  AdaptiveMaxPool3d: "output_size return_indices",
  AlphaDropout: dropout,
  AvgPool1d: average,
  AvgPool2d: averages,
  AvgPool3d: averages,
  BatchNorm1d: batchNorm,
  BatchNorm2d: batchNorm,
  BatchNorm3d: batchNorm,
  CELU: "alpha inplace",
  CircularPad1d: "padding",
  CircularPad2d: "padding",
  CircularPad3d: "padding",
  ConstantPad1d: "padding value",
  ConstantPad2d: "padding value",
  ConstantPad3d: "padding value",
  Conv1d: convolution,
  Conv2d: convolution,
  Conv3d: convolution,
  ConvTranspose1d: transposed,
  ConvTranspose2d: transposed,
  ConvTranspose3d: transposed,
  Dropout: dropout,
  Dropout1d: dropout,
  Dropout2d: dropout,
  Dropout3d: dropout,
  ELU: "alpha inplace",
  FeatureAlphaDropout: dropout,
  Flatten: "start_dim end_dim",
  GELU: "approximate",
  GroupNorm: "num_groups num_channels eps affine",
  Hardshrink: shrink,
  Hardsigmoid: "inplace",
  Hardswish: "inplace",
  Hardtanh: "min_val max_val inplace",
  InstanceNorm1d: batchNorm,
  InstanceNorm2d: batchNorm,
  InstanceNorm3d: batchNorm,
  LayerNorm: "normalized_shape eps elementwise_affine bias",
  LeakyReLU: "negative_slope inplace",
  Linear: "in_features out_features bias",
  LocalResponseNorm: "size alpha beta k",
  LogSigmoid: "",
  LogSoftmax: "dim",
  LPPool1d: norm,
  LPPool2d: norm,
  LPPool3d: norm,
  MaxPool1d: maxPool,
  MaxPool2d: maxPool,
  MaxPool3d: maxPool,
  Mish: "inplace",
  ChannelShuffle: "groups",
  PixelShuffle: "upscale_factor",
  PixelUnshuffle: "downscale_factor",
  PReLU: "num_parameters init",
  ReflectionPad1d: "padding",
  ReflectionPad2d: "padding",
  ReflectionPad3d: "padding",
  ReLU: "inplace",
  ReLU6: "inplace",
  ReplicationPad1d: "padding",
  ReplicationPad2d: "padding",
  ReplicationPad3d: "padding",
  RReLU: "lower upper inplace",
  SELU: "inplace",
  Sigmoid: "",
  SiLU: "inplace",
  Softmax: "dim",
  Softmax2d: "",
  Softmin: "dim",
  Softplus: "beta threshold",
  Softshrink: shrink,
  Softsign: "",
  Tanh: "",
  Tanhshrink: "",
  Threshold: "threshold value inplace",
  Unfold: "kernel_size dilation padding stride",
  Upsample: `${upsampling} mode align_corners recompute_scale_factor`,
  UpsamplingBilinear2d: upsampling,
  UpsamplingNearest2d: upsampling,
  ZeroPad1d: "padding",
  ZeroPad2d: "padding",
  ZeroPad3d: "padding",
};

/** The settings of torch.nn's modules in the order in which their constructors take them; `print` writes the same order. */
export const constructors: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ...signatures,
    // Identity takes anything
    Identity: "",
  }).map(([type, names]) => [type, names.split(" ").filter((name) => name !== "")]),
);

/** What any constructor takes and what changes nothing here. */
export const anywhere: ReadonlySet<string> = new Set(["device", "dtype"]);

/** Classes that do what one of torch.nn's does, and are printed alike. */
export const subclasses: ReadonlyMap<string, string> = new Map([
  ["Conv3DNoTemporal", "Conv3d"],
  ["Conv3DSimple", "Conv3d"],
  ["NonDynamicallyQuantizableLinear", "Linear"],
  // drops whole branches, with a probability `p`
  ["StochasticDepth", "Dropout"],
]);
