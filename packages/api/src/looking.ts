import type { Identity } from "./identity.ts";

const refused = () => Promise.reject(new Error("a page that is looked at changes nothing"));

/** A page that is rendered can hand out no cookie, and must change nothing. */
export const looking: Identity = {
  beginGuest: refused,
  signUp: refused,
  signIn: refused,
  signInElsewhere: refused,
  signOut: refused,
  renewSession: refused,
  changePassword: refused,
  checkPassword: refused,
  requestReset: refused,
  resetPassword: refused,
};
