import { conventionSchema, type ConventionSettings, summarize } from "@stride/cnn";
import { zoo } from "@stride/models";
import { write } from "../answers.ts";
import type { Command } from "../command.ts";
import { oneOf, optionsAndNames } from "../options.ts";
import { describedBy } from "../summary/sources.ts";
import { summaryJson } from "../summary/json.ts";
import { networkRefusal } from "../summary/refusal.ts";
import { summaryText } from "../summary/text.ts";
import { UsageError } from "../usage-error.ts";

const help = `stride summary – a whole network: every layer's output shape, parameters, multiply-adds and receptive field

Usage: stride summary NAME|FILE [--json] [--input 1,3,224,224] [--layout LAYOUT] [--convention CONVENTION] [--cost COST]
       stride summary --list [--json]

NAME   a known network: see --list
FILE   a Keras model.to_json(), the text of a PyTorch print(model) or of nn.Sequential(…), Keras source, or an ONNX file;
       "-" is standard input. Files are read, never executed.

  --json         the same as data
  --input        what goes in, with its batch; PyTorch texts need it, a known network takes another size with it
  --layout       channels-first or channels-last: the order in which shapes are written
  --convention   pytorch or keras: whether a batch norm's running statistics count as (non-trainable) parameters. A known
                 network is the one that this family builds
  --cost         macs or flops: multiply-adds, or twice as many
  --list         the known networks

Layout and convention are the file's framework's unless told, for a known network PyTorch's. A shared layer has a row for each
call, its parameters on the first. Counts above 2^53 are decimal texts in JSON.
`;

export const summary: Command = {
  help,
  async run(args) {
    const { values, names } = optionsAndNames(args, {
      json: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
      input: { type: "string" },
      layout: { type: "string" },
      convention: { type: "string" },
      cost: { type: "string", default: "macs" },
    });
    const [source, ...more] = names;
    if (values.list) return list(values.json, names);
    if (source === undefined)
      throw new UsageError("a network's name or a file is missing; see --list and --help");
    if (more.length > 0) throw new UsageError(`one network at a time, not ${JSON.stringify(more[0])} too`);
    const told = toldConvention(values);
    const described = await describedBy(source, {
      input: inputShape(values.input),
      layout: told.layout,
      family: told.counting,
    });
    const convention = conventionSchema.parse({ ...described.convention, ...told });
    const table = summarize(described.network, { convention });
    if (!table.ok) throw new Error(`${source}: ${networkRefusal(described.network, table.problem)}`);
    await write(
      values.json
        ? `${JSON.stringify(summaryJson(described, table.value))}\n`
        : summaryText(described, table.value),
    );
    return 0;
  },
};

async function list(json: boolean, names: readonly string[]): Promise<number> {
  if (names.length > 0) throw new UsageError("--list goes without a name");
  const rows = zoo.map(({ name, level, title, published }) => ({ name, level, title: title.en, published }));
  if (json) {
    await write(`${JSON.stringify(rows)}\n`);
    return 0;
  }
  for (const { name, level, title } of rows) await write(`${name.padEnd(24)}level ${level}  ${title}\n`);
  return 0;
}

interface Told {
  readonly layout?: string | undefined;
  readonly convention?: string | undefined;
  readonly cost: string;
}

/** Only what was told. */
function toldConvention({ layout, convention, cost }: Told): ConventionSettings {
  return {
    cost: oneOf("cost", cost, ["macs", "flops"]),
    ...(layout === undefined ? {} : { layout: oneOf("layout", layout, ["channels-first", "channels-last"]) }),
    ...(convention === undefined ? {} : { counting: oneOf("convention", convention, ["pytorch", "keras"]) }),
  };
}

/** `1,3,224,224`; also with spaces or brackets. */
function inputShape(text: string | undefined): readonly number[] | undefined {
  if (text === undefined) return undefined;
  const lengths = text.replaceAll(/[()[\]\s]/gu, "").split(",");
  const shape = lengths.map(Number);
  const plain = lengths.every((length) => /^\d{1,16}$/u.test(length));
  if (plain && shape.length >= 2 && shape.every((length) => Number.isSafeInteger(length) && length > 0))
    return shape;
  throw new UsageError(`--input is a shape with its batch, such as 1,3,224,224, not ${JSON.stringify(text)}`);
}
