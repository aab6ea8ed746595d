/** What is wrong with an entry, before it is sent. */
export type Problem = "empty" | "no-address" | "too-short" | "too-long" | "not-the-word";

/** One box of a form. */
export interface Entry<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  /** What stands in it at first. */
  readonly initial?: string;
  readonly type: "text" | "email" | "password";
  /** By which the browser knows what to fill in. */
  readonly autoComplete: "name" | "username" | "current-password" | "new-password" | "off";
  readonly check: (text: string) => Problem | undefined;
}

/** As the server wants them: names up to 80 characters, addresses up to 254, passwords from 8 to 128. */
export const checkName = upTo(80);
export const checkNote = (text: string) => (text.trim().length > 120 ? "too-long" : undefined);
const checkTried = (text: string) => (text === "" ? "empty" : undefined);

function checkEmail(text: string): Problem | undefined {
  if (text.trim() === "") return "empty";
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/u.test(text.trim()) && text.length <= 254 ? undefined : "no-address";
}

function checkNewPassword(text: string): Problem | undefined {
  if (text === "") return "empty";
  if (text.length < 8) return "too-short";
  return text.length > 128 ? "too-long" : undefined;
}

function upTo(longest: number) {
  return (text: string): Problem | undefined => {
    if (text.trim() === "") return "empty";
    return text.trim().length > longest ? "too-long" : undefined;
  };
}

/** Boxes that several forms have; each form words them itself. */
export const emailEntry = {
  name: "email",
  type: "email",
  autoComplete: "username",
  check: checkEmail,
} as const;
export const passwordEntry = {
  name: "password",
  type: "password",
  autoComplete: "current-password",
  check: checkTried,
} as const;
export const newPasswordEntry = {
  name: "password",
  type: "password",
  autoComplete: "new-password",
  check: checkNewPassword,
} as const;
