import tseslint from "typescript-eslint";
import { ours } from "./files.mjs";

/**
 * A wall is a pattern that may not stand in certain files. Each is a rule with its own name, so that walls over the
 * same file add up (two settings of `no-restricted-syntax` would replace each other). None needs types.
 * @typedef {{ files: string[], except?: string[], selectors: string[], message: string }} Wall
 */

const code = ["**/*.{ts,tsx,mjs}"];
const tests = ["**/*.test.{ts,tsx}", "**/e2e/**/*.ts"];
const pure = ["packages/{cnn,models,exercises,classwork}/src/**/*.ts"];
const nextEntries = ["apps/web/src/{proxy,instrumentation}.ts"];

/** A regular expression inside a selector, where a slash would end it. @param {RegExp} pattern */
const match = ({ source }) => `/${source.replaceAll("\\/", "\\u002F")}/`;

/** What the browser may not load: the engine but for reading answers, and all that is the server's. */
const notForTheBrowser = match(
  /^@stride\/(?!exercises\/answers$)|^(?:katex|zod)(?:\/|$)|^server-only$|(?:^|\/)trpc\/server(?:[./]|$)|(?:^|\/)env(?:\.ts)?$/,
);
const inBrowserFile = "Program:has(> ExpressionStatement[directive='use client'])";

const vm = match(/^(?:node:)?vm$/);
const processModule = match(/^(?:node:)?process$/);
const testFunction = match(/^(?:it|test|describe|suite|bench)$/);
const processObject = ":matches([object.name='process'], [object.property.name='process'])";
const processEnv = `MemberExpression${processObject}:matches([property.name='env'], [property.value='env'])`;
const processEnvElsewise = [
  `VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']`,
  `ImportDeclaration[source.value=${processModule}]`,
];
const nextOwn = match(/^(?:NODE_ENV|NEXT_RUNTIME)$/);

/** @type {Record<string, Wall>} */
export const walls = {
  "seeded-chance": {
    files: pure,
    except: ours,
    selectors: [
      "MemberExpression[object.name='Math']:matches([property.name='random'], [property.value='random'])",
      "VariableDeclarator[init.name='Math'] > ObjectPattern > Property[key.name='random']",
    ],
    message: "Chance comes in as a seed (rng.ts), so that an exercise can be made again.",
  },
  "browser-imports": {
    files: ["apps/web/src/**/*.{ts,tsx}"],
    selectors: [
      `${inBrowserFile} > ImportDeclaration[importKind!='type'][source.value=${notForTheBrowser}]`,
      `${inBrowserFile} > ExportNamedDeclaration[exportKind!='type'][source.value=${notForTheBrowser}]`,
      `${inBrowserFile} > ExportAllDeclaration[exportKind!='type'][source.value=${notForTheBrowser}]`,
    ],
    message:
      "The browser loads @stride/exercises/answers and types (import type); the rest stays on the server.",
  },
  environment: {
    files: code,
    except: [...ours, "apps/web/src/env.ts", ...nextEntries],
    selectors: [processEnv, ...processEnvElsewise],
    message: "Only apps/web/src/env.ts reads the environment; take the value as an argument.",
  },
  "environment-before-env": {
    files: nextEntries,
    selectors: [
      `${processEnv}:not(MemberExpression:matches([property.name=${nextOwn}], [property.value=${nextOwn}]) > MemberExpression)`,
      ...processEnvElsewise,
    ],
    message: "Here only NODE_ENV and NEXT_RUNTIME are read; settings of ours come from env.ts.",
  },
  "raw-html": {
    files: ["apps/web/src/**/*.{ts,tsx}"],
    except: ["apps/web/src/components/formula.tsx"],
    selectors: [
      "JSXAttribute[name.name='dangerouslySetInnerHTML']",
      "Property:matches([key.name='dangerouslySetInnerHTML'], [key.value='dangerouslySetInnerHTML'])",
    ],
    message: "Only formula.tsx places HTML, and it makes that HTML itself.",
  },
  "no-vm": {
    files: code,
    except: ["apps/cli/load.mjs"],
    selectors: [
      `:matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression)[source.value=${vm}]`,
      `CallExpression:matches([callee.name='require'], [callee.property.name='getBuiltinModule'])[arguments.0.value=${vm}]`,
    ],
    message:
      "What a learner types is read by our own reader (exercises/src/answers), never run. Only the command line's own bundle is loaded so.",
  },
  "every-test-runs": {
    files: tests,
    selectors: [
      `MemberExpression[object.name=${testFunction}][property.name=/^(?:skip|only|todo|fixme|fails|fail|skipIf|runIf)$/]`,
      `MemberExpression[object.object.name=${testFunction}][property.name=/^(?:skip|only|todo|fixme|fails|skipIf|runIf)$/]`,
      `CallExpression[callee.name=${testFunction}] > ObjectExpression > Property[key.name=/^(?:skip|only|todo|fails)$/]`,
      "CallExpression[callee.name=/^(?:x|f)(?:it|test|describe)$/]",
    ],
    message: "A test runs or is deleted.",
  },
};

/** @param {Wall} wall @returns {import("eslint").Rule.RuleModule} */
const rule = ({ selectors, message }) => ({
  meta: { type: "problem", schema: [], messages: { crossed: message } },
  create: (context) =>
    Object.fromEntries(
      selectors.map((selector) => [
        selector,
        /** @param {import("eslint").Rule.Node} node */
        (node) => context.report({ node, messageId: "crossed" }),
      ]),
    ),
});

const plugin = { rules: Object.fromEntries(Object.entries(walls).map(([name, wall]) => [name, rule(wall)])) };

/** The world outside, of which pure code knows nothing. */
const outside = [
  ...["Date", "Temporal", "performance"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame"],
  ...["process", "console", "crypto", "fetch", "localStorage", "navigator", "document", "require"],
];

/** @type {import("eslint").Linter.Config[]} */
export default [
  {
    name: "walls/parser",
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  },
  ...Object.entries(walls).map(([name, { files, except }]) => ({
    name: `walls/${name}`,
    files,
    ...(except && { ignores: except }),
    plugins: { walls: plugin },
    rules: { [`walls/${name}`]: /** @type {const} */ ("error") },
  })),
  {
    name: "walls/pure",
    files: pure,
    ignores: ours,
    rules: { "no-restricted-globals": ["error", { globals: outside, checkGlobalObject: true }] },
  },
  {
    name: "walls/nothing-typed-is-run",
    files: code,
    languageOptions: { globals: { setTimeout: "readonly", setInterval: "readonly" } },
    rules: {
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
    },
  },
  {
    name: "walls/quiet",
    files: code,
    ignores: ours,
    rules: { "no-console": ["error", { allow: ["warn", "error"] }] },
  },
];
