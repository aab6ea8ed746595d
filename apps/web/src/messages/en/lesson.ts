export const lesson = {
  title: "A small network, layer by layer",
  description:
    "The shapes and the parameters of one image classifier, worked out step by step: convolution, pooling, flatten, dense.",
  kicker: "Worked example",
  lead: "A grey image of {input} goes in, {classes} classes come out. What shape leaves each layer, and how many parameters does it learn? Every step is written out below.",
  contents: "On this page",
  networkCaption:
    "What leaves each layer. Blue, sliced blocks come out of a convolution, plain sand ones out of a pooling. The square on a face is the next layer’s window.",

  notation: {
    heading: "Notation",
    origin:
      "The network comes from a Korean blog post that walks through it in just this way. We keep its numbering of the layers. It also makes a few slips, and at the end you can look for them.",
    shape:
      "A shape is written with the channels last: (rows, columns, channels). So {shape} means {rows} rows, {columns} columns and one channel. PyTorch puts the channels first.",
    bias: "The post leaves the biases out of its counts. Keras and PyTorch learn them unless told not to. Both counts stand here, so always say which one you mean.",
    symbols: {
      size: "rows, columns and channels",
      kernel: "rows and columns of the kernel or the window; just F where they are equal",
      stride: "stride: how far the window moves at a time",
      padding: "padding: cells added on each side; none in this network",
      count: "a count, as of the parameters",
      floor: "rounding down to a whole number (floor)",
    },
  },

  first: {
    heading: "Layer 1: convolution and pooling",
    convolution:
      "A kernel is laid on every place of the image where it fits, and makes one number at each. One kernel makes one map, so {kernels} kernels make {kernels} channels.",
    pooling:
      "The pooling lays its window on each channel by itself and keeps the largest number. It moves on by its own width, so no two places overlap. The channels stay, and there is nothing to learn.",
  },
  second: {
    heading: "Layer 2: a kernel spans all channels",
    convolution:
      "Now {channels} channels come in, so one kernel is {kernel}, and there are {kernels} of them. How many there are is no part of one kernel’s shape: it is the number of channels that come out.",
    tensor: "As one tensor the weights are {last} in Keras and {first} in PyTorch.",
    pooling: "The same pooling as before, on more channels.",
  },
  third: {
    heading: "Layer 3: counting the places",
    convolution:
      "On a map this small the places can be counted on the drawing. The kernel can begin in {rows} rows and {columns} columns.",
    gridCaption:
      "The window on the {input} map, cell for cell. Its first and last place are marked, and the two numbers they make.",
    pooling: "Once more the window halves both sides.",
  },
  fourth: {
    heading: "Layer 4: the last convolution, then flatten",
    convolution:
      "A {kernel} kernel on a {input} map: two places one below the other, and across only one. No pooling could follow, for its window has no place on a single column.",
    flatten:
      "Flatten writes the numbers of all channels into one line. It calculates nothing and learns nothing.",
  },
  fifth: {
    heading: "Layer 5: dense layer and softmax",
    dense:
      "Each of the {units} units reads all {features} numbers, with a weight of its own for each. Softmax then turns the {units} results into probabilities: it has no weights and changes no shape.",
  },

  general: {
    name: "In general",
    size: "Rows that leave a convolution. Columns follow the same rule. With stride 1 and no padding it is just H − F + 1.",
    parameters:
      "Parameters of a convolution. The 1 in the brackets is the bias; the post’s count is the same without it.",
    pooling:
      "The post divides the input by the window. That is the rule above in a special case: stride as large as the window, no padding, and a size that divides evenly.",
    channels:
      "Rows and columns of the input don’t enter the count: the same kernels work on an image of any size. An odd kernel with stride 1 and padding (F − 1) / 2 keeps the size. Without padding each convolution costs F − 1 rows and columns.",
    places:
      "H − F is how often the window can move on, and the + 1 is the place where it starts. That is all the formula does.",
    flatten:
      "The batch axis stays: 32 images give (32, 160). In which order the numbers are written depends on the layout; how many there are doesn’t.",
    dense:
      "A dense layer is made for one number of features. On a larger image the convolutions would keep their counts, but this layer would need more weights.",
  },
  uneven: {
    name: "What if it doesn’t divide evenly?",
    convolution:
      "Then the window can’t take a last full step, and what is left over is never read. With stride 2 the first layer would have ⌊(39 − 4) / 2⌋ + 1 = ⌊17.5⌋ + 1 = 18 rows, and the last row of the image would go unread.",
    pooling:
      "Seven rows, a window of 2: 7 / 2 = 3.5, but there are ⌊(7 − 2) / 2⌋ + 1 = 3 places. The last row and the last column drop out. PyTorch’s ceil_mode and Keras’ “same” padding round up instead, to 4.",
    gridCaption: "2 × 2 pooling on 7 × 7. No window reaches the hatched cells.",
    larger: "What if the kernel is larger than the input?",
    largerText:
      "Then it has no place at all and the frameworks refuse the layer. Padding makes room: what counts is that H + 2P is at least F.",
  },

  inOut: "{input} → {output}",
  counts: "<b>{plain}</b> parameters without bias, <b>{biased}</b> with bias",
  noParameters: "no parameters",

  table: {
    heading: "All layers at once",
    intro:
      "The two columns on the right differ by one bias for each kernel and each unit of the dense layer: {biases} in all.",
    layer: "Layer",
    output: "Output shape",
    plain: "Without bias",
    biased: "With bias",
    total: "Total",
  },

  mistakes: {
    heading: "Find what the post got wrong",
    intro:
      "Twelve statements about this network. Some are right, the others are slips that the post makes. Judge each of them, then check. Nothing is graded and nothing is stored.",
    right: "Right",
    wrong: "Wrong",
    check: "Check",
    again: "Try again",
    score: "{right} of {all} judged right.",
    open: "{count, plural, one {One is not judged yet.} other {# are not judged yet.}}",
    outcomes: {
      right: { agreed: "Yes: this is right", missed: "No: this is right", open: "Not judged: this is right" },
      wrong: {
        agreed: "Yes: this is wrong",
        missed: "No: this is wrong",
        open: "Not judged: this is wrong",
      },
    },
    statements: {
      "first-shape": {
        text: "The first convolution turns (39, 31, 1) into (36, 28, 20).",
        why: "39 − 4 + 1 = 36 rows, 31 − 4 + 1 = 28 columns, and one channel for each of the 20 kernels.",
      },
      "second-kernel": {
        text: "In layer 2, one filter has the shape (3, 3, 40).",
        why: "One filter is (3, 3, 20): it spans the 20 channels that come in. That there are 40 of them shows only in the whole tensor, (3, 3, 20, 40).",
      },
      "second-count": {
        text: "The convolution of layer 2 has 7,200 weights.",
        why: "3 · 3 · 20 · 40 = 7,200. With its 40 biases it learns 7,240 parameters.",
      },
      "pooling-rule": {
        text: "What leaves a pooling is always the input size divided by the window size.",
        why: "Only where the stride is the window and it divides evenly. In general it is ⌊(H + 2P − F) / S⌋ + 1: seven rows under a window of 2 give 3, or 4 with ceil_mode.",
      },
      "third-channels": {
        text: "The convolution of layer 3 has 40 output channels.",
        why: "40 come in. It has 60 kernels, so 60 go out: (6, 4, 60). The count 3 · 3 · 40 · 60 = 21,600 uses 60 as well.",
      },
      "pooling-weights": {
        text: "The three pooling layers learn no parameters.",
        why: "Picking the largest number needs no weight.",
      },
      "layer-number": {
        text: "The step from (8, 6, 40) to (6, 4, 60) is the convolution of layer 2.",
        why: "It is that of layer 3, row 3.2. The post’s headings are off by one in places: its text calls layers 3 and 4 “layer 2”.",
      },
      "fourth-filters": {
        text: "Layer 4 applies 60 filters to (3, 2, 60) and gets (2, 1, 80).",
        why: "It applies 80 filters, which is why 80 channels come out. 60 is the number of channels that come in.",
      },
      "fourth-count": {
        text: "The convolution of layer 4 has 19,200 weights.",
        why: "2 · 2 · 60 · 80 = 19,200. With its 80 biases it learns 19,280 parameters.",
      },
      "flatten-shape": {
        text: "In a framework, flatten turns (2, 1, 80) into (160, 1).",
        why: "It gives one axis, (160,). With (160, 1) there would be two: a column.",
      },
      "softmax-count": {
        text: "The last layer’s weight has the shape (100, 160), so it has 160,000 parameters.",
        why: "100 · 160 = 16,000: the post has one zero too many. With 100 biases it is 16,100.",
      },
      "total-default": {
        text: "Built with the defaults of Keras or PyTorch, the network learns 64,320 parameters.",
        why: "That is the count without biases. By default each kernel and each unit learns one: 20 + 40 + 60 + 80 + 100 = 300 more, 64,620 in all.",
      },
    },
  },

  practise: {
    heading: "Now you",
    intro: "Fill in the same table from memory, or take single layers with new numbers each time.",
  },
};
