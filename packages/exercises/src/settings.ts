import type { z } from "zod";
import { type Convention, conventionSchema, conventionWords } from "./convention.ts";
import type { Text } from "./locale.ts";

/** What may be fixed of an exercise's convention; what a kind's numbers don't vary, or don't depend on, has no effect. */
export const settingsSchema = conventionSchema.pick({
  layout: true,
  rounding: true,
  bias: true,
  counting: true,
  cost: true,
  bytes: true,
});
export type Settings = z.output<typeof settingsSchema>;

export const settingIds = settingsSchema.keyof().options;
export type SettingId = (typeof settingIds)[number];

/** Whether an exercise is of a convention, as far as it depends on any. */
export function meets(
  { convention }: { readonly convention: Convention },
  settings: Readonly<Settings>,
): boolean {
  return settingIds.every(
    (id) => settings[id] === undefined || convention[id] === undefined || settings[id] === convention[id],
  );
}

/** A setting's value in words; nothing where there is no such value. */
export function settingWords(id: SettingId, value: string): Text | undefined {
  const settings = settingOf(id, value);
  const [words] = settings ? conventionWords(settings) : [];
  const plain = (text: string) => text.replaceAll("**", "");
  return words && { en: plain(words.en), ko: plain(words.ko) };
}

/** The setting that a text stands for; nothing where there is no such value. */
export function settingOf(id: SettingId, value: string): Settings | undefined {
  const { data } = settingsSchema.safeParse({ [id]: id === "bytes" ? Number(value) : value });
  return data;
}
