interface Listed {
  readonly number: string | null;
  readonly name: string;
}

const collator = new Intl.Collator("ko", { numeric: true });

/** As on a school's list: by number, 9 before 10, then by name; who has no number stands last. */
export function inOrder(a: Listed, b: Listed): number {
  if ((a.number === null) !== (b.number === null)) return a.number === null ? 1 : -1;
  return collator.compare(a.number ?? "", b.number ?? "") || collator.compare(a.name, b.name);
}
