import { activation } from "../activation.ts";

export const activations = {
  Relu: activation("relu"),
  LeakyRelu: activation("leaky-relu"),
  ThresholdedRelu: activation("threshold"),
  Clip: activation("relu6"),
  Elu: activation("elu"),
  Celu: activation("celu"),
  Selu: activation("selu"),
  Gelu: activation("gelu"),
  Mish: activation("mish"),
  Sigmoid: activation("sigmoid"),
  HardSigmoid: activation("hard-sigmoid"),
  HardSwish: activation("hard-swish"),
  Shrink: activation("soft-shrink"),
  Exp: activation("exponential"),
  Tanh: activation("tanh"),
  Softplus: activation("softplus"),
  Softsign: activation("softsign"),
  Softmax: activation("softmax"),
  LogSoftmax: activation("log-softmax"),
};
