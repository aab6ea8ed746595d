/** The part of Python in which networks are written. Every place is a line of the source, 1 is the first. */
export type Expression =
  | {
      readonly kind: "name";
      /** With its dots: `nn.Conv2d`, `self.conv1`, `x`. */ readonly name: string;
      readonly line: number;
    }
  /** An attribute of what is no name: `torch.cat([a, b]).relu`. */
  | { readonly kind: "attribute"; readonly of: Expression; readonly name: string; readonly line: number }
  | { readonly kind: "number"; readonly value: number; readonly line: number }
  | { readonly kind: "string"; readonly value: string; readonly line: number }
  /** `True`, `False` and `None`. */
  | { readonly kind: "constant"; readonly value: boolean | null; readonly line: number }
  | { readonly kind: "tuple"; readonly items: readonly Expression[]; readonly line: number }
  | { readonly kind: "list"; readonly items: readonly Expression[]; readonly line: number }
  | { readonly kind: "dict"; readonly entries: readonly DictEntry[]; readonly line: number }
  | Call
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
      readonly line: number;
    }
  | {
      readonly kind: "subscript";
      readonly of: Expression;
      readonly index: Expression;
      readonly line: number;
    };

export type Operator = "+" | "-" | "*" | "/" | "//" | "%" | "**" | "@";

export interface Call {
  readonly kind: "call";
  readonly callee: Expression;
  readonly positional: readonly Expression[];
  readonly keywords: readonly Keyword[];
  readonly line: number;
}

export interface Keyword {
  readonly name: string;
  readonly value: Expression;
  readonly line: number;
}

export interface DictEntry {
  readonly key: Expression;
  readonly value: Expression;
}

/** Imports, `pass`, comments and docstrings are left out: they do nothing here. */
export type Statement =
  /** `a.b += c` is read as `a.b = a.b + c`. */
  | {
      readonly kind: "assignment";
      readonly target: string;
      readonly value: Expression;
      readonly line: number;
    }
  | { readonly kind: "expression"; readonly value: Expression; readonly line: number }
  | { readonly kind: "return"; readonly value: Expression | undefined; readonly line: number }
  | {
      readonly kind: "class";
      readonly name: string;
      readonly bases: readonly Expression[];
      readonly body: readonly Statement[];
      readonly line: number;
    }
  | {
      readonly kind: "function";
      readonly name: string;
      readonly parameters: readonly Parameter[];
      readonly body: readonly Statement[];
      readonly line: number;
    };

export interface Parameter {
  readonly name: string;
  readonly fallback: Expression | undefined;
}
