import { ok, refused, type Result } from "./result.ts";

/** What stands on others, which are called by their names. */
interface Standing {
  readonly name: string;
  readonly from: readonly string[];
}

interface Waiting<Node> {
  readonly node: Node;
  /** So many of its sources are known to be there. */
  readonly checked: number;
}

/** The nodes of a circle, each of which waits for the one before. */
export interface Circle {
  readonly code: "circular";
  readonly circle: readonly string[];
}

/**
 * Sources before what stands on them, otherwise as written (Kahn 1962); without recursion, however deep the graph is.
 * Every source has to be one of the `given` names or a node's.
 */
export function orderOfCalculation<Node extends Standing>(
  nodes: readonly Node[],
  given: Iterable<string>,
): Result<readonly Node[], Circle> {
  const done = new Set(given);
  const waiting = new Map<string, Waiting<Node>[]>();
  const order: Node[] = [];
  /** Puts a node to the first source that isn't there yet; those before it were there already. */
  const waitFor = ({ node, checked }: Waiting<Node>): boolean => {
    let next = checked;
    while (next < node.from.length && done.has(node.from[next] ?? "")) next += 1;
    const missing = node.from[next];
    if (missing === undefined) return false;
    const entry = { node, checked: next };
    const others = waiting.get(missing);
    if (others) others.push(entry);
    else waiting.set(missing, [entry]);
    return true;
  };
  const calculated = (first: Node) => {
    const ready = [first];
    for (let node = ready.pop(); node; node = ready.pop()) {
      order.push(node);
      done.add(node.name);
      const freed = waiting.get(node.name) ?? [];
      waiting.delete(node.name);
      // the first that was written is taken first
      for (const next of freed.reverse()) {
        if (!waitFor(next)) ready.push(next.node);
      }
    }
  };
  for (const node of nodes) {
    if (!waitFor({ node, checked: 0 })) calculated(node);
  }
  if (order.length === nodes.length) return ok(order);
  return refused({ code: "circular", circle: circleOf(nodes.filter(({ name }) => !done.has(name))) });
}

/** Walks back from what was never ready until it comes by a node again. */
function circleOf(stuck: readonly Standing[]): readonly string[] {
  const byName = new Map(stuck.map((node) => [node.name, node]));
  const walked: string[] = [];
  const places = new Map<string, number>();
  let node = stuck[0];
  while (node && !places.has(node.name)) {
    places.set(node.name, walked.length);
    walked.push(node.name);
    node = node.from.map((source) => byName.get(source)).find((source) => source !== undefined);
  }
  return walked.slice(node ? places.get(node.name) : 0).reverse();
}
