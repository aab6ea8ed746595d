/** Leaves the cookie of a session out. Other cookies stay: a sign-in elsewhere has one that it ends with. */
export function withoutSession(headers: Headers): Headers {
  const rest = new Headers(headers);
  const cookies = (headers.get("cookie") ?? "").split(/;\s*/u).filter((one) => !isSession(one));
  rest.set("cookie", cookies.join("; "));
  return rest;
}

const isSession = (cookie: string) => /^(?:__Secure-)?stride\.session_token=/u.test(cookie);
