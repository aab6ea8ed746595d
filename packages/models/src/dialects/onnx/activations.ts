import { activation } from "../activation.ts";

export const activations = {
  Relu: activation("relu"),
  LeakyRelu: activation("leaky-relu"),
  Elu: activation("elu"),
  Selu: activation("selu"),
  Gelu: activation("gelu"),
  Mish: activation("mish"),
  Sigmoid: activation("sigmoid"),
  HardSigmoid: activation("hard-sigmoid"),
  HardSwish: activation("hard-swish"),
  Tanh: activation("tanh"),
  Softplus: activation("softplus"),
  Softsign: activation("softsign"),
  Softmax: activation("softmax"),
  LogSoftmax: activation("log-softmax"),
};
