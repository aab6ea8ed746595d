interface FilterSelectProps {
  readonly name: string;
  readonly label: string;
  /** What stands for no choice; without it, something is always chosen. */
  readonly any?: string;
  readonly chosen: string | undefined;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** One of several, or any. */
export function FilterSelect({ name, label, any, chosen = "", options }: FilterSelectProps) {
  return (
    <label>
      <span>{label}</span>
      {/* A new choice in the address is a new list: the browser keeps what was chosen by hand otherwise. */}
      <select key={chosen} name={name} defaultValue={chosen}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map(({ id, name: words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
