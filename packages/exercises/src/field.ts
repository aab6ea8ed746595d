import type { Unit } from "./answers/index.ts";
import type { Text } from "./locale.ts";

interface Asked {
  /** A grid has a field a cell, `r0c0`, `r0c1` … */
  readonly id: string;
  readonly label: Text;
  /** How the answer is to be written, for instance the order of the axes. */
  readonly form: Text;
  /** Where it stands, if its part's fields make a table. */
  readonly cell?: Cell;
}

/** The names of a field's row and column; the label says both. */
export interface Cell {
  readonly row: Text;
  readonly column: Text;
}

/** A list of axes. */
export interface ShapeField extends Asked {
  readonly type: "shape";
  /** How many are asked, where the question says so. */
  readonly axes?: number | undefined;
  /** The shape is one of weights; else it is what leaves a layer, and can be drawn as that. */
  readonly of?: "weights";
  /** Axes of a single cell are meant, as of a 1 × 1 kernel; else numbers that come to several of them are drawn again. */
  readonly singles?: "meant";
}

/** A number: a value of one in an `Answer`. Whole and not below zero, unless the field says otherwise. */
export interface NumberField extends Asked {
  readonly type: "number";
  /** What it is counted in; the label says it too. It may be typed behind the number, and others of its family are converted. */
  readonly unit?: Unit | undefined;
  readonly signed?: boolean;
  /** How many decimals are asked; `solve` gives just so many. An answer that is given more exactly is rounded to that. */
  readonly decimals?: number;
  /** It is the number of a cell, and can be marked on the axis as well as typed. */
  readonly marks?: AxisEnd | undefined;
}

/** One end of the cells that are marked on an axis. */
export interface AxisEnd {
  readonly end: "first" | "last";
  /** The axis' own cells, from 0. */
  readonly size: number;
  /** How many cells of padding are drawn on either side; enough, and no hint at how many are seen. */
  readonly beyond: number;
}

export interface Option {
  /** What is typed; it begins with a letter. */
  readonly id: string;
  readonly label: Text;
  /** Where options stand in groups: the group's heading, and what the option is called under it. */
  readonly under?: { readonly heading: Text; readonly label: Text };
}

/** One of several; its value in an `Answer` is the option's place, from 0. */
export interface ChoiceField extends Asked {
  readonly type: "choice";
  readonly options: readonly Option[];
}

/** An arithmetic line, `(28 - 3 + 2*1)/1 + 1`. Its value in an `Answer` is what it comes to. */
export interface WorkingField extends Asked {
  readonly type: "working";
  /** Lines with the right value whose structure is right, the key's first. Order, brackets, ·1, /1, +0 and ⌊ ⌋ make no difference. */
  readonly lines: readonly [string, ...string[]];
  /** Lines as the targeted slips would write them; a slip's text is the one that comes to its value. */
  readonly slips?: readonly string[];
}

/** A word or name; its value in an `Answer` is `textValue(…)`. Compared without regard to case and blanks. */
export interface TextField extends Asked {
  readonly type: "text";
}

/** Something that is asked: one answer box. */
export type Field = ShapeField | NumberField | ChoiceField | WorkingField | TextField;
