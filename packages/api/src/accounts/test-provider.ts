import { createServer, type IncomingMessage } from "node:http";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

/** What the provider says of whoever signs in. */
export interface Claims {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly [other: string]: unknown;
}

export const CLIENT = { clientId: "stride", clientSecret: "a secret that only the provider knows" };

/** A provider that speaks OpenID Connect on this computer, and signs in whoever it is told. */
export async function testProvider() {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const stranger = await generateKeyPair("RS256");
  /** By the token that opens what is known of them. */
  const people = new Map<string, Claims>();
  const granted = new Map<string, { claims: Claims; nonce: string; forged: boolean }>();

  const server = createServer((request, response) => {
    void answer(request).then((body) => {
      response.writeHead(body ? 200 : 400, { "content-type": "application/json" });
      response.end(JSON.stringify(body ?? { error: "invalid_request" }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;

  async function answer(request: IncomingMessage): Promise<unknown> {
    if (request.url === "/.well-known/openid-configuration") {
      return {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/person`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ["RS256"],
      };
    }
    if (request.url === "/keys")
      return { keys: [{ ...(await exportJWK(publicKey)), kid: "1", alg: "RS256" }] };
    if (request.url === "/person")
      return people.get(request.headers.authorization?.replace("Bearer ", "") ?? "");
    if (request.url !== "/token") return undefined;
    const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
    const code = form.get("code") ?? "";
    const grant = granted.get(code);
    // A code opens once, to whoever has the client's secret.
    granted.delete(code);
    if (!grant || form.get("client_secret") !== CLIENT.clientSecret) return undefined;
    const token = await new SignJWT({ ...grant.claims, nonce: grant.nonce })
      .setProtectedHeader({ alg: "RS256", kid: "1" })
      .setIssuer(issuer)
      .setAudience(CLIENT.clientId)
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(grant.forged ? stranger.privateKey : privateKey);
    people.set(code, grant.claims);
    return { access_token: code, token_type: "Bearer", expires_in: 300, id_token: token };
  }

  return {
    options: { issuer, ...CLIENT, name: "The school" },

    /** Signs somebody in at the address that a browser was sent to; gives the address that it is sent back to. */
    signIn(url: string, claims: Claims, { forged = false } = {}): string {
      const asked = new URL(url);
      if (`${asked.origin}${asked.pathname}` !== `${issuer}/authorize`) throw new Error(`not ours: ${url}`);
      const code = crypto.randomUUID();
      granted.set(code, { claims, nonce: asked.searchParams.get("nonce") ?? "", forged });
      const back = new URL(asked.searchParams.get("redirect_uri") ?? "");
      back.searchParams.set("code", code);
      back.searchParams.set("state", asked.searchParams.get("state") ?? "");
      return back.href;
    },

    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
