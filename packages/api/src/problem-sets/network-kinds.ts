import type { Network } from "@stride/cnn";
import {
  type Answer,
  answerText,
  dimensions,
  type Exercise,
  type Field,
  fieldsOf,
  fromNetwork,
  kinds,
  locales,
} from "@stride/exercises";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { ownNetwork } from "./own-networks.ts";
import { id } from "./own-set.ts";

const layout = z.enum(["channels-first", "channels-last"]);

export const networkKindsInput = z.strictObject({ id, layout, locale: z.enum(locales) });

type Input = z.output<typeof networkKindsInput>;
type Layout = z.output<typeof layout>;

/** The kinds that can be asked of a network, each with its table: the fields that may be blanked, and what is right in them. */
export async function networkKinds({ db, learnerId }: AccountContext, { id, layout, locale }: Input) {
  const network = await ownNetwork(db, learnerId, id);
  const offered = [...kinds.values()].flatMap(({ id: kind, title }) => {
    const exercise = fromNetwork(kind, network, { layout });
    if (!exercise) return [];
    return {
      kind,
      title: title[locale],
      blankable: isBlankable(exercise, network, layout),
      parts: exercise.parts.map(({ label, settings, fields }) => ({
        label: label[locale],
        settings: settings[locale],
        fields: fields.map((field) => ({
          id: field.id,
          type: field.type,
          label: field.label[locale],
          right: shownAnswer(field, exercise.key[field.id] ?? []),
        })),
      })),
    };
  });
  return { kinds: offered };
}

/** Whether the kind heeds which of its fields are asked: it then asks for one alone. */
function isBlankable(exercise: Exercise, network: Network, layout: Layout): boolean {
  const [first, ...more] = fieldsOf(exercise);
  if (!first || more.length === 0) return false;
  const one = fromNetwork(exercise.kind, network, { layout, blanks: [first.id] });
  return one !== undefined && fieldsOf(one).length === 1;
}

/** What is right, for reading: sizes and counts in groups of three. */
function shownAnswer(field: Field, value: Answer[string]): string {
  const isCount = field.type === "number" && field.decimals === undefined;
  return field.type === "shape" || isCount ? dimensions(value) : answerText(field, value);
}
