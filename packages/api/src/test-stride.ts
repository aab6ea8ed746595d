import { type TestDatabase, testDatabase } from "@stride/db/test-database";
import type { Role } from "@stride/db";
import { z } from "zod";
import type { ExerciseLink } from "./exercise/exercise-link.ts";
import { appRouter } from "./router.ts";
import { openStride, type StrideOptions, TRPC_PATH } from "./stride.ts";

export const APP_URL = "http://127.0.0.1:3000";

/** A browser without pages: it keeps its cookies and speaks tRPC over real requests. */
export interface TestBrowser {
  query(path: string, input: unknown): Promise<Reply>;
  mutate(path: string, input: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** Follows an address of a provider back to us; gives the page of ours that it is sent on to. */
  comeBack(url: string): Promise<string>;
  readonly headers: Headers;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Every procedure by its path, and whether it is a query or a mutation. */
export const procedures = Object.entries<unknown>(appRouter._def.procedures).map(([path, procedure]) => ({
  path,
  type: typeOf(procedure),
}));

function typeOf(procedure: unknown): unknown {
  if (typeof procedure !== "function" || !("_def" in procedure)) return undefined;
  return z.looseObject({ type: z.string() }).parse(procedure._def).type;
}

/** What came back from a call that succeeded. */
export function dataOf<Schema extends z.ZodType>(reply: Reply, schema: Schema): z.output<Schema> {
  if (reply.status !== 200) throw new Error(`${reply.status}: ${reply.text}`);
  const { result } = z
    .object({ result: z.object({ data: z.unknown().optional() }) })
    .parse(JSON.parse(reply.text));
  return schema.parse(result.data);
}

/** What a refused call was told. */
export function refusalOf({ status, text }: Reply): { status: number; message: string } {
  return {
    status,
    message: z.object({ error: z.object({ message: z.string() }) }).parse(JSON.parse(text)).error.message,
  };
}

/** 39 × 31 with 1 channel through 20 kernels of 4 × 4 and on: the table whose key the tests know by heart. */
export const workedExample: ExerciseLink = { kind: "network-table", name: "worked-example" };

/** 36 × 36 with 6 channels through 20 kernels of 4 × 4, padding 2: 37 × 37 × 20. Left out, the padding gives 33 × 33 × 20. */
export const seed0: ExerciseLink = { kind: "output-shape", difficulty: 1, seed: 0 };

export async function start(browser: TestBrowser, link: ExerciseLink = seed0): Promise<string> {
  return dataOf(await browser.mutate("practice.start", { link }), z.object({ id: z.string() })).id;
}

/** Answers with one attempt id, a new one unless it is given. */
export function submit(
  browser: TestBrowser,
  exerciseId: string,
  answer: Record<string, string>,
  attemptId: string = crypto.randomUUID(),
): Promise<Reply> {
  return browser.mutate("practice.submit", { exerciseId, attemptId, answer, locale: "en" });
}

export const PASSWORD = "seven kernels of 3 x 3";

/** An account that has an exercise and a role. */
export async function account(
  { browser, db }: Pick<TestStride, "browser" | "db">,
  role: Role,
  email = `${crypto.randomUUID()}@example.org`,
): Promise<{ browser: TestBrowser; exerciseId: string; email: string }> {
  const own = browser();
  dataOf(await own.mutate("accounts.signUp", { name: "Minji", email, password: PASSWORD }), z.unknown());
  await db.learner.update({ where: { email }, data: { role } });
  return { browser: own, exerciseId: await start(own), email };
}

/** A browser that shows a cookie which was good until it signed out. */
export async function endedSession({ browser }: Pick<TestStride, "browser">): Promise<TestBrowser> {
  const own = browser();
  await start(own);
  const cookie = own.headers.get("cookie") ?? "";
  dataOf(await own.mutate("accounts.signOut", undefined), z.unknown());
  own.headers.set("cookie", cookie);
  return own;
}

/** A token of an open invitation. */
export async function invitation(operator: TestBrowser): Promise<string> {
  const reply = await operator.mutate("accounts.invite", { role: "teacher", note: "" });
  return dataOf(reply, z.object({ token: z.string() })).token;
}

export type TestStride = Awaited<ReturnType<typeof testStride>>;

/** The whole api on a database of its own. */
export async function testStride(options: Partial<StrideOptions> = {}) {
  const database: TestDatabase = await testDatabase();
  const reported: unknown[] = [];
  const open = (more: Partial<StrideOptions> = {}) =>
    openStride({
      database: database.db,
      secret: "a secret of at least thirty-two characters, for tests",
      appUrl: APP_URL,
      report: (error) => reported.push(error),
      ...options,
      ...more,
    });
  let stride = await open();
  const send = async (request: Request, headers: Headers): Promise<Reply> => {
    const response = await stride.handle(request);
    keepCookies(headers, response);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };

  function browser(address = "192.0.2.1"): TestBrowser {
    const headers = new Headers({ host: "127.0.0.1:3000", "x-forwarded-for": address });
    return {
      headers,
      comeBack: async (url) => {
        const response = await stride.finishSignIn(new Request(url, { headers }));
        keepCookies(headers, response);
        const { origin, pathname, search } = new URL(response.headers.get("location") ?? "", APP_URL);
        if (origin !== APP_URL) throw new Error(`sent to ${origin}`);
        return `${pathname}${search}`;
      },
      query: (path, input) => {
        const url = new URL(`${TRPC_PATH}/${path}`, APP_URL);
        url.searchParams.set("input", JSON.stringify(input));
        return send(new Request(url, { headers }), headers);
      },
      mutate: (path, input, more = {}) => {
        const sent = new Headers({
          ...Object.fromEntries(headers),
          "content-type": "application/json",
          ...more,
        });
        const body = JSON.stringify(input);
        return send(
          new Request(new URL(`${TRPC_PATH}/${path}`, APP_URL), { method: "POST", headers: sent, body }),
          headers,
        );
      },
    };
  }

  /** How many rows the server has written since it began. */
  const changes = async () =>
    z
      .array(z.object({ n: z.coerce.number() }))
      .parse(await database.db.$queryRawUnsafe("SELECT total_changes() AS n"))[0]?.n;

  /** Begins anew on the same database; browsers keep their cookies. */
  const restart = async (more: Partial<StrideOptions> = {}) => (stride = await open(more));

  return { ...database, stride, restart, browser, reported, changes };
}

function keepCookies(headers: Headers, response: Response): void {
  for (const cookie of response.headers.getSetCookie()) keepCookie(headers, cookie);
}

function keepCookie(headers: Headers, setCookie: string): void {
  const [pair = ""] = setCookie.split(";");
  const [name = ""] = pair.split("=");
  const others = (headers.get("cookie") ?? "")
    .split("; ")
    .filter((one) => one && !one.startsWith(`${name}=`));
  headers.set("cookie", [...others, pair].join("; "));
}
