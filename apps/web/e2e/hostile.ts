import type { Page } from "@playwright/test";

/** Runs where it is executed, and says so. */
const call = "__xss(1)";

const elements = [
  ["img src=x", "onerror"],
  ["img src=/icon.svg", "onload"],
  ["svg", "onload"],
  ["body", "onload"],
  ["video src=x", "onerror"],
  ["audio src=x", "onerror"],
  ["source src=x", "onerror"],
  ["object data=x", "onerror"],
  ["iframe", "onload"],
  ["details open", "ontoggle"],
  ["input autofocus", "onfocus"],
  ["a href=# autofocus tabindex=0", "onfocus"],
  ["select autofocus", "onfocus"],
  ["textarea autofocus", "onfocus"],
  ["style", "onload"],
  ["link rel=stylesheet href=x", "onerror"],
  ["marquee", "onstart"],
  ["div style=animation:a contenteditable autofocus", "onfocus"],
  ["math", "onmouseover"],
  ["xss tabindex=1 autofocus", "onfocus"],
] as const;

export const markup = elements.map(([tag, event]) => `<${tag} ${event}=${call}>`);

export const scripts = [
  `<script>${call}</script>`,
  `<script src=data:,${call}></script>`,
  `<script type=module>${call}</script>`,
  `<svg><script>${call}</script></svg>`,
  `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  `<iframe src=javascript:parent.${call}></iframe>`,
  `<a href=javascript:${call}>x</a>`,
  `<form action=javascript:${call}><button autofocus>x</button></form>`,
  `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  `<base href=https://evil.example/>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${call}>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  `<template><script>${call}</script></template>`,
  `\${${call}}`,
  `{{constructor.constructor('${call}')()}}`,
  `';${call};//`,
  `"-${call}-"`,
  `\\";${call};//`,
  `javascript:${call}`,
  `data:text/html,<script>${call}</script>`,
  `</script><script>${call}</script>`,
  `]]></script><script>${call}</script>`,
  `<!--<script>${call}</script>-->`,
  `$L1:["$","script",null,{"children":"${call}"}]`,
  `{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=${call}>"}}`,
  `\\u003cscript\\u003e${call}\\u003c/script\\u003e`,
  `\\href{javascript:${call}}{x}`,
  `\\htmlData{x=1}{<img src=x onerror=${call}>}`,
];

/** Ways out of where a text may stand. */
const exits = [
  "",
  '">',
  "'>",
  "</title>",
  "</textarea>",
  "</script>",
  "-->",
  "</style>",
  "x onfocus=__xss(1) y='",
] as const;

const encodings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/<(\w+)/gu, (tag) => tag.toUpperCase()),
  (text) => text.replaceAll(" ", "/"),
  (text) => text.replaceAll(" ", "\t"),
  (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  (text) => text.replace(/[<>"']/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`),
  (text) => encodeURIComponent(text),
  (text) => text.replaceAll("<", "\\u003c").replaceAll(">", "\\x3e"),
  (text) => text.replaceAll("<", "＜").replaceAll(">", "＞"),
  (text) => text.replaceAll("<", "<\u0000"),
  (text) => text.replaceAll("<", "\u2028<").replaceAll("(1)", "`1`"),
];

/** Every piece of markup in every encoding, each time with another way out. */
export const payloads = [
  ...new Set(
    [...markup, ...scripts].flatMap((text, at) =>
      encodings.map((encode, by) => encode(`${exits[(at + by) % exits.length] ?? ""}${text}`)),
    ),
  ),
];

/** What a page did that it should not have done. */
export async function watched(page: Page): Promise<string[]> {
  const incidents: string[] = [];
  page.on("console", (message) => {
    if (message.text().startsWith("incident:")) incidents.push(message.text());
  });
  page.on("dialog", (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    Object.defineProperty(window, "__xss", { value: () => console.info("incident: executed") });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) =>
      console.info(`incident: ${violatedDirective} ${blockedURI} ${sourceFile}`),
    );
  });
  return incidents;
}

/** Markup that came in from outside would be an element with a handler, a script that is none of ours, or a frame. */
export function foreignMarkup(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter(
        (element) =>
          [...element.attributes].some(
            ({ name, value }) => name.startsWith("on") || /^\s*javascript:/iu.test(value),
          ) ||
          (element instanceof HTMLScriptElement &&
            element.nonce === "" &&
            !element.src.startsWith(`${location.origin}/_next/static/`)) ||
          ["BASE", "IFRAME", "OBJECT", "MARQUEE", "XSS"].includes(element.tagName),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  );
}

export function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
