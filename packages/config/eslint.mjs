import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { generated } from "./files.mjs";
import walls from "./walls.mjs";

const typescript = ["**/*.{ts,tsx}"];
/** TypeScript that belongs to no tsconfig.json: it is linted without types. */
const untyped = ["*.ts", "{packages,prisma,scripts}/**/*.config.ts", "scripts/**/*.ts"];

/** What Node gives to every module, for files that no compiler checks. */
const node = [
  ...["process", "console", "Buffer", "URL", "URLSearchParams", "TextEncoder", "TextDecoder", "WebAssembly"],
  ...["setTimeout", "clearTimeout", "setInterval", "clearInterval", "setImmediate", "queueMicrotask"],
  ...["AbortController", "AbortSignal", "fetch", "performance", "structuredClone", "crypto"],
];

/**
 * The one lint, for the whole repository at once.
 * @param {string} root its folder
 * @returns {import("eslint").Linter.Config[]}
 */
export default (root) => [
  { ignores: generated },
  // An exception is made here, where it is seen, not by a comment in the file.
  { linterOptions: { noInlineConfig: true } },
  {
    ...js.configs.recommended,
    files: ["**/*.{mjs,js}"],
    languageOptions: { globals: Object.fromEntries(node.map((name) => [name, "readonly"])) },
  },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: typescript })),
  {
    files: typescript,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => console.error(error)` says what it does; the rule would have braces around it.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      eqeqeq: "error",
      // A text taken apart is taken apart by code point, which is what the spread does.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // Layers, kinds and conventions are plain objects of functions; none of them reads `this`.
      "@typescript-eslint/unbound-method": "off",
      // They take a fifth of the time, for enums and classes that we don't write.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
    },
  },
  {
    files: ["**/*.test.{ts,tsx}"],
    rules: {
      // `expect.any(Number)` and its kin are of type any.
      "@typescript-eslint/no-unsafe-assignment": "off",
      // It lets a string be spread, but not a literal one.
      "@typescript-eslint/no-misused-spread": "off",
    },
  },
  { ...tseslint.configs.disableTypeChecked, files: untyped },
  { ...reactHooks.configs.flat.recommended, files: ["apps/web/src/**/*.{ts,tsx}"] },
  ...walls,
];
