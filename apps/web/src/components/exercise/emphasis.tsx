/** A short text in which `**` marks the word that matters. */
export function Emphasis({ text }: { readonly text: string }) {
  return text.split("**").map((piece, at) => (at % 2 === 1 ? <b key={at}>{piece}</b> : piece));
}
