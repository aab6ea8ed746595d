import { type Database, openDatabase, pragmas, type Pragmas } from "@stride/db";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { hasOperator, inviteFirstOperator } from "./accounts/invite.ts";
import { resetMail } from "./accounts/reset-password.ts";
import type { Context } from "./context.ts";
import { addressOf } from "./address.ts";
import { boundedBody, refuse } from "./guard.ts";
import { looking } from "./looking.ts";
import { type Limits, limits } from "./limits.ts";
import { mailer } from "./mailer.ts";
import { appRouter, createCaller } from "./router.ts";
import { type Sessions, type SessionOptions, sessions } from "./session.ts";

export interface StrideOptions extends SessionOptions {
  /** The database; or, in tests, one that is open already. */
  readonly database: string | Database;
  readonly clock?: () => Date;
  /** Where unexpected errors go; the caller is told nothing of them. */
  readonly report?: (error: unknown) => void;
  /** The server that mails go through, as `smtps://user:password@mail.example.org`; without it they stay in the outbox. */
  readonly smtpUrl?: string | undefined;
  /** Whom mails come from. */
  readonly mailSender?: string | undefined;
  /** Where it is said that a mail waits in the outbox. */
  readonly log?: (line: string) => void;
  /** What stands in the link that makes the first operator, as long as there is none. */
  readonly firstOperatorToken?: string | undefined;
}

export const TRPC_PATH = "/api/trpc";

/** Everything behind the pages: one database, its sessions and its procedures. */
export async function openStride(options: StrideOptions) {
  const db = typeof options.database === "string" ? await openDatabase(options.database) : options.database;
  const { appUrl, smtpUrl, mailSender: sender, firstOperatorToken } = options;
  const now = options.clock ?? (() => new Date());
  const report = options.report ?? (() => undefined);
  const post = mailer(db, { smtpUrl, sender, now, report, log: options.log ?? (() => undefined) });
  const known = sessions(db, { ...options, now }, (to, page, token) =>
    post.send(resetMail(to, page, token, appUrl)),
  );
  const serving: Serving = {
    ...{ db, known, now, report, appUrl },
    limits: limits(db, options.secret),
    provider: options.provider?.name,
  };
  if (firstOperatorToken !== undefined) await inviteFirstOperator(db, firstOperatorToken, now());

  return {
    /** Answers a tRPC request. */
    handle: (request: Request) => handle(request, serving),

    /** The procedures for a page that is being rendered. It can look, but hand out no cookie, so it makes no guest. */
    async callerFor(headers: Headers) {
      const { person } = await known.visitor(headers, { refresh: false });
      const caller = createCaller({ ...serving, person, address: addressOf(headers), identity: looking });
      return { learnerId: person?.learnerId, caller };
    },

    /** Answers a browser that comes back from the provider. */
    async finishSignIn(request: Request): Promise<Response> {
      const answer = await known.finishElsewhere(request);
      const { status, headers } = answer;
      return withoutStore(new Response(answer.body, { status, headers }));
    },

    /** What an operator, and the start command, ask: is the database there, how does it write, and is there an operator? */
    async health(): Promise<{ database: Pragmas; hasOperator: boolean }> {
      return { database: await pragmas(db), hasOperator: await hasOperator(db) };
    },

    close: () => db.$disconnect(),
  };
}

export type Stride = Awaited<ReturnType<typeof openStride>>;

interface Serving {
  readonly db: Database;
  readonly known: Sessions;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
  readonly appUrl: string;
  readonly limits: Limits;
  readonly provider: string | undefined;
}

async function handle(request: Request, serving: Serving): Promise<Response> {
  const cookies: string[] = [];
  const response = refuse(request, serving.appUrl) ?? (await respond(request, serving, cookies));
  const answer = withoutStore(new Response(response.body, response));
  if (response.status === 503) answer.headers.set("retry-after", "5");
  for (const cookie of cookies) answer.headers.append("set-cookie", cookie);
  return answer;
}

function withoutStore(answer: Response): Response {
  answer.headers.set("cache-control", "private, no-store");
  return answer;
}

async function respond(request: Request, serving: Serving, cookies: string[]): Promise<Response> {
  const bounded = await boundedBody(request);
  if (bounded instanceof Response) return bounded;
  return fetchRequestHandler({
    endpoint: TRPC_PATH,
    req: withoutStream(bounded),
    router: appRouter,
    maxBatchSize: 10,
    createContext: () => contextOf(bounded.headers, serving, cookies),
    onError: ({ error }) => {
      if (error.code === "INTERNAL_SERVER_ERROR") serving.report(error.cause ?? error);
    },
  });
}

/** A streamed answer would leave before its cookies are known, and the new guest would never come back. */
function withoutStream(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.delete("trpc-accept");
  return new Request(request, { headers });
}

async function contextOf(headers: Headers, serving: Serving, cookies: string[]): Promise<Context> {
  const { person, cookies: renewed } = await serving.known.visitor(headers, { refresh: true });
  cookies.push(...renewed);
  const address = addressOf(headers);
  return {
    ...serving,
    person,
    address,
    identity: serving.known.identity(headers, person, (more) => cookies.push(...more)),
  };
}
