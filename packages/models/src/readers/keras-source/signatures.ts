const sliding = "strides padding data_format dilation_rate";
const convolution = `filters kernel_size ${sliding} groups activation use_bias`;
const depthwise =
  "kernel_size strides padding depth_multiplier data_format dilation_rate activation use_bias";
const separable = `filters kernel_size ${sliding} depth_multiplier activation use_bias`;
/** What stands behind the padding differs from version to version, so it is told by name. */
const transposed = "filters kernel_size strides padding";
const pool = "pool_size strides padding data_format";
const overAll = "data_format keepdims";
const adaptive = "output_size data_format";
const padding = "padding data_format";
const cropping = "cropping data_format";
const dropout = "rate noise_shape seed";
const upsampling = "size data_format";

/** The settings of Keras' layers, in the order in which their constructors take them. */
export const signatures: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Activation: "activation",
    ActivityRegularization: "l1 l2",
    AdaptiveAveragePooling1D: adaptive,
    AdaptiveAveragePooling2D: adaptive,
    AdaptiveAveragePooling3D: adaptive,
    AdaptiveMaxPooling1D: adaptive,
    AdaptiveMaxPooling2D: adaptive,
    AdaptiveMaxPooling3D: adaptive,
    Add: "",
    AlphaDropout: dropout,
    Average: "",
    AveragePooling1D: pool,
    AveragePooling2D: pool,
    AveragePooling3D: pool,
    BatchNormalization: "axis momentum epsilon center scale",
    Concatenate: "axis",
    Conv1D: convolution,
    Conv1DTranspose: transposed,
    Conv2D: convolution,
    Conv2DTranspose: transposed,
    Conv3D: convolution,
    Conv3DTranspose: transposed,
    Cropping1D: "cropping",
    Cropping2D: cropping,
    Cropping3D: cropping,
    Dense: "units activation use_bias",
    DepthwiseConv1D: depthwise,
    DepthwiseConv2D: depthwise,
    Dropout: dropout,
    ELU: "alpha",
    Flatten: "data_format",
    GaussianDropout: "rate seed",
    GaussianNoise: "stddev seed",
    GlobalAveragePooling1D: overAll,
    GlobalAveragePooling2D: overAll,
    GlobalAveragePooling3D: overAll,
    GlobalMaxPooling1D: overAll,
    GlobalMaxPooling2D: overAll,
    GlobalMaxPooling3D: overAll,
    GroupNormalization: "groups axis epsilon center scale",
    Identity: "",
    LayerNormalization: "axis epsilon center scale",
    Normalization: "axis mean variance invert",
    Rescaling: "scale offset",
    LeakyReLU: "negative_slope",
    MaxPooling1D: pool,
    MaxPooling2D: pool,
    MaxPooling3D: pool,
    Maximum: "",
    Minimum: "",
    Multiply: "",
    PReLU: "alpha_initializer alpha_regularizer alpha_constraint shared_axes",
    Permute: "dims",
    ReLU: "max_value negative_slope threshold",
    RepeatVector: "n",
    Reshape: "target_shape",
    SeparableConv1D: separable,
    SeparableConv2D: separable,
    Softmax: "axis",
    SpatialDropout1D: "rate seed",
    SpatialDropout2D: "rate data_format seed",
    SpatialDropout3D: "rate data_format seed",
    Subtract: "",
    UpSampling1D: "size",
    UpSampling2D: `${upsampling} interpolation`,
    UpSampling3D: upsampling,
    ZeroPadding1D: "padding",
    ZeroPadding2D: padding,
    ZeroPadding3D: padding,
  }).map(([type, names]) => [type, names.split(" ").filter((name) => name !== "")]),
);

/** Other names of the same layers. */
export const synonyms: ReadonlyMap<string, string> = new Map([
  ["AvgPool1D", "AveragePooling1D"],
  ["AvgPool2D", "AveragePooling2D"],
  ["AvgPool3D", "AveragePooling3D"],
  ["Convolution1D", "Conv1D"],
  ["Convolution2D", "Conv2D"],
  ["Convolution3D", "Conv3D"],
  ["GlobalAvgPool1D", "GlobalAveragePooling1D"],
  ["GlobalAvgPool2D", "GlobalAveragePooling2D"],
  ["GlobalAvgPool3D", "GlobalAveragePooling3D"],
  ["GlobalMaxPool1D", "GlobalMaxPooling1D"],
  ["GlobalMaxPool2D", "GlobalMaxPooling2D"],
  ["GlobalMaxPool3D", "GlobalMaxPooling3D"],
  ["MaxPool1D", "MaxPooling1D"],
  ["MaxPool2D", "MaxPooling2D"],
  ["MaxPool3D", "MaxPooling3D"],
]);

/** What a transposed convolution is told by name. */
export const byNameOnly: readonly string[] = [
  ...["output_padding", "data_format", "dilation_rate", "use_bias", "keepdims"],
];

/** How weights begin and are held, what is reported and in which type: nothing of that changes a shape or a count. */
export function changesNothing(setting: string): boolean {
  return /^(?:activation|dtype|renorm|synchronized|input_shape|input_dim|fused|virtual_batch_size|momentum|seed|noise_shape|epsilon)$|_(?:initializer|regularizer|constraint)$/.test(
    setting,
  );
}
