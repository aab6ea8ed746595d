interface ClassName {
  readonly class_name: string;
  readonly module?: string | null | undefined;
  readonly registered_name?: string | null | undefined;
}

const keras = /^(keras|tf_keras|keras_core|tensorflow\.keras|tensorflow\.python\.keras)(\.|$)/;
const operations = /^keras(\.src)?\.ops(\.|$)/;

/** Whether a class is one of Keras' own, not somebody's of the same name. Files before Keras 2.12 don't tell. */
export function isKerasOwn({ class_name, module, registered_name }: ClassName): boolean {
  // `package>name` is what was registered by hand
  if ([class_name, registered_name ?? ""].some((name) => name.includes(">"))) return false;
  return module === undefined || (module !== null && keras.test(module));
}

/** Whether it is a function of `keras.ops`, some of which are called as layers are: Add, Multiply, Concatenate. */
export function isOperation({ module }: ClassName): boolean {
  return operations.test(module ?? "");
}

const models: ReadonlyMap<string, "functional" | "sequential"> = new Map([
  ["Functional", "functional"],
  ["Model", "functional"],
  ["Sequential", "sequential"],
]);

/** How a model's layers are connected; nothing for what is no model. */
export function modelKind({ class_name }: ClassName): "functional" | "sequential" | undefined {
  return models.get(class_name);
}
