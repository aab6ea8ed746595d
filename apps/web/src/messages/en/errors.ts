/** Loaded in the browser in both languages, for when nothing else works: keep it small. */
export const errors = {
  title: "This page couldn’t be shown",
  text: "Something went wrong on the way, and it isn’t your doing. What you have typed is kept on this device; what was checked is kept on the server.",
  retry: "Try again",
  home: "To the first page",
  tooOften:
    "That were very many exercises in a short time. Go on in {minutes} min; what you typed is kept on this device.",
  number: "If you report it, this number helps: {digest}",
};
