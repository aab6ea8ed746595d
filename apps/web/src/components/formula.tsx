import "server-only";
import "katex/dist/katex.min.css";
import katex from "katex";

interface FormulaProps {
  /** What is sought, the rule, the rule with numbers, what comes out: as much of it as is to be shown. */
  readonly left?: string | undefined;
  readonly rule?: string | undefined;
  readonly numbers?: string | undefined;
  readonly result?: string | undefined;
}

/** A calculation set in type, on the server. It may break before each equals sign. */
export function Formula({ left, rule, numbers, result }: FormulaProps) {
  const sides = [
    [left, rule].filter(Boolean).join(" = "),
    ...(numbers === undefined ? [] : [`{} = ${numbers}`]),
    ...(result === undefined || result === rule ? [] : [`{} = \\htmlClass{res}{${result}}`]),
  ];
  return (
    <div className="eqs">
      {sides.map((side) => (
        <span key={side} className="eq" dangerouslySetInnerHTML={{ __html: typeset(side) }} />
      ))}
    </div>
  );
}

/** Setting takes a millisecond, and the lesson is some hundred of the same formulas for everybody. */
const set = new Map<string, string>();
const MOST_SET = 2000;

function typeset(tex: string): string {
  const known = set.get(tex);
  if (known !== undefined) return known;
  if (set.size >= MOST_SET) set.clear();
  const html = rendered(tex);
  set.set(tex, html);
  return html;
}

/** The TeX is ours alone; even so it may name a class and nothing else. */
function rendered(tex: string): string {
  return katex.renderToString(`\\displaystyle ${tex}`, {
    output: "htmlAndMathml",
    throwOnError: true,
    strict: false,
    maxExpand: 100,
    trust: ({ command }) => command === "\\htmlClass",
  });
}
