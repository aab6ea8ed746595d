"use client";

/** Ticks all rows of the table, or none. */
export function ChooseAll({ label }: { readonly label: string }) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      onChange={({ currentTarget }) => {
        const rows = currentTarget.closest("table")?.querySelectorAll<HTMLInputElement>("[name=item]") ?? [];
        for (const row of rows) row.checked = currentTarget.checked;
      }}
    />
  );
}
