import type { PublicExercise } from "@stride/api";
import { inputPhrase, type Locale } from "@stride/exercises";
import { getLocale, getTranslations } from "next-intl/server";
import { type Edge, edgesOf, LANES, ROW_HEIGHT } from "./graph-edges";
import { LayerWords } from "./layer-words";

type Network = Extract<PublicExercise["picture"], { kind: "graph" }>["network"];

/** A network that branches: a line a node, in the order of calculation, and at the left what reads what. */
export async function GraphPicture({ network }: { readonly network: Network }) {
  const t = await getTranslations("practice");
  const locale: Locale = (await getLocale()) === "ko" ? "ko" : "en";
  const { inputs, nodes, outputs } = network;
  const edges = edgesOf(network);
  const height = (inputs.length + nodes.length) * ROW_HEIGHT;
  return (
    <figure className="graph">
      <svg aria-hidden="true" width={LANES} height={height} viewBox={`0 0 ${LANES} ${height}`}>
        {edges.map((edge) => (
          <path key={`${edge.from} ${edge.to}`} className="edge" d={pathOf(edge)} />
        ))}
        {[...new Set(edges.map(({ to }) => to))].map((to) => (
          <path key={to} className="arrow-head" d={`M${DOT - 3.5} ${middle(to) - 10}h7l-3.5 6z`} />
        ))}
        {[...inputs, ...nodes].map(({ name }, row) => (
          <circle
            key={name}
            className={row < inputs.length ? "source" : "node"}
            cx={DOT}
            cy={middle(row)}
            r={4}
          />
        ))}
      </svg>
      <ol>
        {inputs.map(({ name, shape }) => (
          <li key={name}>
            <b className="mono">{name}</b> <span>{inputPhrase(shape)[locale]}</span>
          </li>
        ))}
        {nodes.map(({ name, from, layer }) => (
          <li key={name}>
            <b className="mono">{name}</b>
            <span className="from">{t("readsFrom", { names: from.join(", ") })}</span>
            <LayerWords layer={layer} locale={locale} />
          </li>
        ))}
      </ol>
      <figcaption>{t("graphOutput", { names: outputs.join(", ") })}</figcaption>
    </figure>
  );
}

/** Where the nodes stand, from the left. */
const DOT = LANES - 8;

function middle(row: number): number {
  return row * ROW_HEIGHT + 18;
}

/** Straight down to the next line; in an arc past the lines between. */
function pathOf({ from, to }: Edge): string {
  const [start, end] = [middle(from), middle(to) - 8];
  if (to - from === 1) return `M${DOT} ${start}V${end}`;
  const reach = Math.min(DOT - 4, 14 + 7 * (to - from));
  return `M${DOT} ${start}C${DOT - reach * 1.3} ${start + 14} ${DOT - reach * 1.3} ${end - 26} ${DOT} ${end}`;
}
