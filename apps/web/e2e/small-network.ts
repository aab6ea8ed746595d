/** 28 × 28 × 1 through 6 kernels of 5 × 5, a pooling, flatten and 10 units: 156 and 8,650 parameters. */
export const keras = JSON.stringify({
  class_name: "Sequential",
  config: {
    name: "small",
    layers: [
      { class_name: "InputLayer", config: { name: "in", batch_input_shape: [null, 28, 28, 1] } },
      {
        class_name: "Conv2D",
        config: { name: "c1", filters: 6, kernel_size: [5, 5], strides: [1, 1], padding: "valid" },
      },
      { class_name: "MaxPooling2D", config: { name: "p1", pool_size: [2, 2], padding: "valid" } },
      { class_name: "Flatten", config: { name: "f1" } },
      { class_name: "Dense", config: { name: "d1", units: 10, use_bias: true } },
    ],
  },
  keras_version: "2.15.0",
  backend: "tensorflow",
});
