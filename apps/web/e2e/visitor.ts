import { z } from "zod";

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** A browser without pages: it keeps its cookies and speaks plain HTTP with a server. */
export interface Visitor {
  send(path: string, init?: RequestInit): Promise<Reply>;
  query(procedure: string, input: unknown): Promise<Reply>;
  mutate(procedure: string, input: unknown): Promise<Reply>;
  /** What it would show at its next visit. */
  cookies(): { name: string; value: string }[];
}

export function visitor(address: string | undefined): Visitor {
  if (address === undefined) throw new Error("no address to visit");
  const cookies = new Map<string, string>();

  async function send(path: string, init: RequestInit = {}): Promise<Reply> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0 && !headers.has("cookie")) {
      headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    const response = await fetch(`${address}${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  return {
    send,
    cookies: () => [...cookies].map(([name, value]) => ({ name, value })),
    query: (procedure, input) =>
      send(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`),
    mutate: (procedure, input) =>
      send(`/api/trpc/${procedure}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(input),
      }),
  };
}

const started = z.object({ result: z.object({ data: z.object({ id: z.string() }) }) });

/** Starts an exercise, which makes a guest of whoever has no session yet, and gives its id. */
export async function start(learner: Visitor, link: Readonly<Record<string, unknown>>): Promise<string> {
  const { status, text } = await learner.mutate("practice.start", { link });
  if (status !== 200) throw new Error(`an exercise could not be started: ${status} ${text}`);
  return started.parse(JSON.parse(text)).result.data.id;
}

export function submit(
  learner: Visitor,
  exerciseId: string,
  answer: Readonly<Record<string, string>>,
  attemptId: string = crypto.randomUUID(),
): Promise<Reply> {
  return learner.mutate("practice.submit", { exerciseId, attemptId, answer, locale: "en" });
}
