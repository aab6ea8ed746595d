import type { Difficulty, SettingId, Settings } from "@stride/exercises";

/** A difficulty of a kind, and what may be fixed of its numbers. */
export interface OfferedLevel {
  readonly difficulty: Difficulty;
  readonly features: string;
  readonly settings: readonly {
    readonly id: SettingId;
    readonly title: string;
    readonly values: readonly { readonly value: string; readonly text: string; readonly setting: Settings }[];
  }[];
}

/** A kind as it is offered: its name and what makes its levels, in the page's language. */
export interface OfferedKind {
  readonly id: string;
  readonly title: string;
  readonly levels: readonly OfferedLevel[];
  readonly skills: readonly { readonly id: string; readonly title: string }[];
}

/** Kinds under the headings of the menu. */
export interface KindGroup {
  readonly title: string;
  readonly kinds: readonly OfferedKind[];
}

/** What the editor needs to know besides the set. */
export interface Offer {
  readonly locale: "en" | "ko";
  readonly groups: readonly KindGroup[];
  readonly known: readonly {
    readonly name: string;
    readonly title: string;
    readonly families: readonly string[];
  }[];
}
