"use client";

import { ThemeIcon } from "@/components/figures/icons";

/** Changes between light and dark, and remembers it in a cookie, so that the server sends the right one. */
export function ThemeButton({ label }: { readonly label: string }) {
  const toggle = () => {
    const root = document.documentElement;
    const shown =
      root.dataset["theme"] ?? (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    const theme = shown === "dark" ? "light" : "dark";
    root.dataset["theme"] = theme;
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  };
  return (
    <button className="plain" type="button" aria-label={label} onClick={toggle}>
      <ThemeIcon />
    </button>
  );
}
