import { newToken } from "./token.ts";

const DOMAIN = "no-address.invalid";

/** Stands where an account has no address that somebody vouches for; nothing is ever sent there. */
export const noAddress = (): string => `${newToken().toLowerCase()}@${DOMAIN}`;

/** The address, unless it only stands for none. */
export const realAddress = (email: string): string | null => (email.endsWith(`@${DOMAIN}`) ? null : email);
