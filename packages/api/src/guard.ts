/** An answer is at most some hundred characters a box; nothing honest comes near. */
export const LARGEST_BODY = 64 * 1024;

/** Refuses what no page of ours sends, before anything is read from it. Gives the answer to refuse with, or nothing. */
export function refuse(request: Request, appUrl: string): Response | undefined {
  if (request.method !== "GET" && request.method !== "POST") return plain(405, "method-not-allowed");
  if (request.method === "GET") return undefined;
  if (!isJson(request)) return plain(415, "unsupported-media-type");
  if (!isSameOrigin(request, appUrl)) return plain(403, "foreign-origin");
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_BODY) return plain(413, "too-large");
  return undefined;
}

/** Reads a body up to the bound, whatever its length header says; nothing if it is longer. */
export async function boundedBody(request: Request): Promise<Request | undefined> {
  if (!request.body) return request;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: Buffer.concat(chunks),
  });
}

export function plain(status: number, code: string): Response {
  return Response.json({ error: { message: code, data: { code, httpStatus: status } } }, { status });
}

function isJson(request: Request): boolean {
  return /^application\/json\b/iu.test(request.headers.get("content-type") ?? "");
}

/** A browser names the page that a POST comes from; it must be ours. Other clients name none and carry no cookies by themselves. */
function isSameOrigin(request: Request, appUrl: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  return origin === new URL(appUrl).origin || hostOf(origin) === request.headers.get("host");
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
