import { activation } from "../activation.ts";

export const activations = {
  ReLU: activation("relu"),
  ReLU6: activation("relu6"),
  LeakyReLU: activation("leaky-relu"),
  ELU: activation("elu"),
  SELU: activation("selu"),
  GELU: activation("gelu"),
  SiLU: activation("silu"),
  Mish: activation("mish"),
  Sigmoid: activation("sigmoid"),
  Hardsigmoid: activation("hard-sigmoid"),
  Hardswish: activation("hard-swish"),
  Tanh: activation("tanh"),
  Softplus: activation("softplus"),
  Softsign: activation("softsign"),
  Softmax: activation("softmax"),
  LogSoftmax: activation("log-softmax"),
};
