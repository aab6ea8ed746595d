/** An answer is at most some hundred characters a box; a network of a thousand layers comes near. */
export const LARGEST_BODY = 512 * 1024;

/** Refuses what no page of ours sends, before anything is read from it. Gives the answer to refuse with, or nothing. */
export function refuse(request: Request, appUrl: string): Response | undefined {
  if (request.method !== "GET" && request.method !== "POST") return plain(405, "method-not-allowed");
  if (!isDecodable(request.url)) return plain(404, "not-found");
  if (request.method === "GET") return undefined;
  if (!isJson(request)) return plain(415, "unsupported-media-type");
  if (!isSameOrigin(request, appUrl)) return plain(403, "foreign-origin");
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_BODY) return plain(413, "too-large");
  return undefined;
}

/** Reads a body up to the bound, whatever its length header says. Gives the answer to refuse with if it is longer or breaks off. */
export async function boundedBody(request: Request): Promise<Request | Response> {
  if (!request.body) return request;
  const { url, method, headers } = request;
  try {
    const body = await readUpTo(LARGEST_BODY, request.body);
    return body ? new Request(url, { method, headers, body }) : plain(413, "too-large");
  } catch {
    return plain(400, "bad-request");
  }
}

async function readUpTo(most: number, body: ReadableStream<Uint8Array>) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(new URL(url).pathname);
    return true;
  } catch {
    return false;
  }
}

function plain(status: number, code: string): Response {
  return Response.json({ error: { message: code, data: { code, httpStatus: status } } }, { status });
}

function isJson(request: Request): boolean {
  return /^application\/json\s*(?:;|$)/iu.test(request.headers.get("content-type") ?? "");
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
