interface NotationTableProps {
  readonly label: string;
  readonly heads: readonly [string, string];
  /** What a notation becomes; or, in words, why it becomes nothing. */
  readonly rows: readonly { readonly typed: string; readonly becomes?: string; readonly reason?: string }[];
}

export function NotationTable({ label, heads, rows }: NotationTableProps) {
  return (
    <table className="table notations" aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ typed, becomes, reason }) => (
          <tr key={typed}>
            <td className="typed">{typed}</td>
            <td className={becomes === undefined ? "" : "mono"}>{becomes ?? reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
