// Node has WebAssembly, its types don't say so, and the DOM's would bring the whole browser along.
declare namespace WebAssembly {
  class RuntimeError extends Error {}
  function instantiate(
    binary: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
}
