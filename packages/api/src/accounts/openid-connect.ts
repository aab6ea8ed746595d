import type { GenericOAuthConfig } from "better-auth/plugins/generic-oauth";
import { z } from "zod";
import { noAddress } from "./no-address.ts";
import { email as address, LONGEST_NAME } from "./person.ts";

/** A provider of accounts, such as a school's: anything that speaks OpenID Connect. */
export interface OpenIdProvider {
  /** Where its `/.well-known/openid-configuration` is. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly name: string;
}

export const PROVIDER = "oidc";

/** The only page of Better Auth's that the server answers. */
export const CALLBACK_PATH = `/api/auth/callback/${PROVIDER}`;

const text = z.string().trim().min(1).optional().catch(undefined);
const claims = z.object({
  name: text,
  preferred_username: text,
  email: text,
  emailVerified: z.unknown().optional(),
});

/**
 * The claims that we take. An address that the provider doesn't vouch for would let anybody name another's,
 * so none is kept then.
 */
export function personFrom(profile: unknown): { name: string; email: string; emailVerified: boolean } {
  const { name, preferred_username: login, email, emailVerified } = claims.parse(profile);
  const isVerified = emailVerified === true && address.safeParse(email).success;
  return {
    name: (name ?? login ?? email?.split("@")[0] ?? "?").slice(0, LONGEST_NAME),
    email: (isVerified ? email : undefined) ?? noAddress(),
    emailVerified: isVerified,
  };
}

export function providerConfig({ issuer, clientId, clientSecret, name }: OpenIdProvider): GenericOAuthConfig {
  return {
    providerId: PROVIDER,
    name,
    discoveryUrl: `${issuer.replace(/\/+$/u, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ["openid", "email", "profile"],
    pkce: true,
    // Who it is stands in a token that is signed, or nobody is signed in.
    requireIdTokenVerification: true,
    // Its picture would be loaded from elsewhere.
    mapProfileToUser: (profile) => ({ ...personFrom(profile), image: undefined }),
  };
}
