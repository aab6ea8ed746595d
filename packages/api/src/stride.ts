import { type Database, openDatabase, pragmas, type Pragmas } from "@stride/db";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Context } from "./context.ts";
import { boundedBody, refuse } from "./guard.ts";
import { appRouter, createCaller } from "./router.ts";
import { type Sessions, type SessionOptions, sessions } from "./session.ts";

export interface StrideOptions extends SessionOptions {
  /** The database; or, in tests, one that is open already. */
  readonly database: string | Database;
  readonly clock?: () => Date;
  /** Where unexpected errors go; the caller is told nothing of them. */
  readonly report?: (error: unknown) => void;
}

export const TRPC_PATH = "/api/trpc";

/** Everything behind the pages: one database, its sessions and its procedures. */
export async function openStride(options: StrideOptions) {
  const db = typeof options.database === "string" ? await openDatabase(options.database) : options.database;
  const known = sessions(db, options);
  const now = options.clock ?? (() => new Date());

  return {
    /** Answers a tRPC request. */
    handle: (request: Request) => handle(request, { ...options, db, known, now }),

    /** The procedures for a page that is being rendered. It can look, but hand out no cookie, so it makes no guest. */
    async callerFor(headers: Headers) {
      const { learnerId } = await known.visitor(headers, { refresh: false });
      const beginGuest = () => Promise.reject(new Error("a page that is looked at must not make a guest"));
      return { learnerId, caller: createCaller({ db, learnerId, now, beginGuest }) };
    },

    /** What an operator, and the start command, ask: is the database there, and how does it write? */
    async health(): Promise<Pragmas> {
      await db.learner.findFirst({ select: { id: true } });
      return pragmas(db);
    },

    close: () => db.$disconnect(),
  };
}

export type Stride = Awaited<ReturnType<typeof openStride>>;

interface Serving extends StrideOptions {
  readonly db: Database;
  readonly known: Sessions;
  readonly now: () => Date;
}

async function handle(request: Request, serving: Serving): Promise<Response> {
  const cookies: string[] = [];
  const response = refuse(request, serving.appUrl) ?? (await respond(request, serving, cookies));
  const answer = new Response(response.body, response);
  answer.headers.set("cache-control", "private, no-store");
  if (response.status === 503) answer.headers.set("retry-after", "5");
  for (const cookie of cookies) answer.headers.append("set-cookie", cookie);
  return answer;
}

async function respond(
  request: Request,
  { db, known, now, report }: Serving,
  cookies: string[],
): Promise<Response> {
  const bounded = await boundedBody(request);
  if (bounded instanceof Response) return bounded;
  return fetchRequestHandler({
    endpoint: TRPC_PATH,
    req: withoutStream(bounded),
    router: appRouter,
    maxBatchSize: 10,
    createContext: () => contextOf(bounded.headers, { db, known, now }, cookies),
    onError: ({ error }) => {
      if (error.code === "INTERNAL_SERVER_ERROR") report?.(error.cause ?? error);
    },
  });
}

/** A streamed answer would leave before its cookies are known, and the new guest would never come back. */
function withoutStream(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.delete("trpc-accept");
  return new Request(request, { headers });
}

async function contextOf(
  headers: Headers,
  { db, known, now }: Pick<Serving, "db" | "known" | "now">,
  cookies: string[],
): Promise<Context> {
  const visitor = await known.visitor(headers, { refresh: true });
  cookies.push(...visitor.cookies);
  const begin = async () => {
    const guest = await known.beginGuest(headers);
    cookies.push(...guest.cookies);
    return guest.learnerId;
  };
  let guest: Promise<string> | undefined;
  return { db, now, learnerId: visitor.learnerId, beginGuest: () => (guest ??= begin()) };
}
