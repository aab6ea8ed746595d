import type { Constants } from "../dialect.ts";

/** The constant that is called as ONNX calls that input; rows may have names of their own, then it is the first. */
export function constantOf(constants: Constants, name: string): readonly number[] | undefined {
  return told(constants, name) ?? [...constants.values()].find(({ length }) => length > 0);
}

/** The same where only its name tells it apart from others. */
export function told(constants: Constants, name: string): readonly number[] | undefined {
  const values = constants.get(name);
  return values && values.length > 0 ? values : undefined;
}
