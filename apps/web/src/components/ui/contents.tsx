import type { ReactNode } from "react";

interface ContentsProps {
  readonly label: string;
  readonly entries: readonly { readonly id: string; readonly text: string }[];
}

/** The sections of a page, in its margin. */
export function Contents({ label, entries }: ContentsProps): ReactNode {
  return (
    <nav className="margin" aria-labelledby="contents">
      <h2 id="contents">{label}</h2>
      <ol className="toc">
        {entries.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
