import createMiddleware from "next-intl/middleware";
import { NextRequest, NextResponse } from "next/server";
import { preferredLanguage } from "./i18n/preferred-language.ts";
import { routing } from "./i18n/routing.ts";

const withLocale = createMiddleware(routing);

/** Chooses the language and sets the content security policy. Who may do what is never decided here. */
export default function proxy(request: NextRequest): NextResponse {
  // We have no server actions and no forms that post to a page, so nothing honest does either.
  if (request.headers.has("next-action")) return new NextResponse(null, { status: 404 });
  if (request.method !== "GET" && request.method !== "HEAD") {
    return new NextResponse(null, { status: 405, headers: { allow: "GET, HEAD" } });
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  // The library weighs every language of the list against ours, and remembers: a long list would hold up everybody.
  headers.set("accept-language", preferredLanguage(request.headers.get("accept-language")));
  const response = withLocale(new NextRequest(request.url, { headers, method: request.method }));
  // Every address of ours names its page. The library would rewrite one of odd signs, and Next.js, which calls
  // 127.0.0.1 localhost here, then asks itself for it over the network.
  if (response.headers.has("x-middleware-rewrite")) {
    response.headers.delete("x-middleware-rewrite");
    response.headers.set("x-middleware-next", "1");
  }
  response.headers.set("content-security-policy", policy);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    // KaTeX places its glyphs by style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

// Everything that could be a page, whatever is in its address: only what is known to be none goes past.
export const config = {
  matcher: ["/((?!api/|_next/static/|(?:sw\\.js|robots\\.txt|icon\\.svg)$).*)"],
};
