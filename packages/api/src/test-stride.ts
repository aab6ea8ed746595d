import { type TestDatabase, testDatabase } from "@stride/db/test-database";
import { z } from "zod";
import type { ExerciseLink } from "./practice/exercise-link.ts";
import { appRouter } from "./router.ts";
import { openStride, type StrideOptions, TRPC_PATH } from "./stride.ts";

export const APP_URL = "http://127.0.0.1:3000";

/** A browser without pages: it keeps its cookies and speaks tRPC over real requests. */
export interface TestBrowser {
  query(path: string, input: unknown): Promise<Reply>;
  mutate(path: string, input: unknown, headers?: Record<string, string>): Promise<Reply>;
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
  const { result } = z.object({ result: z.object({ data: z.unknown() }) }).parse(JSON.parse(reply.text));
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

/** The whole api on a database of its own. */
export async function testStride(options: Partial<StrideOptions> = {}) {
  const database: TestDatabase = await testDatabase();
  const reported: unknown[] = [];
  const stride = await openStride({
    database: database.db,
    secret: "a secret of at least thirty-two characters, for tests",
    appUrl: APP_URL,
    report: (error) => reported.push(error),
    ...options,
  });
  const send = async (request: Request, headers: Headers): Promise<Reply> => {
    const response = await stride.handle(request);
    for (const cookie of response.headers.getSetCookie()) keepCookie(headers, cookie);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };

  function browser(): TestBrowser {
    const headers = new Headers({ host: "127.0.0.1:3000" });
    return {
      headers,
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

  return { ...database, stride, browser, reported, changes };
}

function keepCookie(headers: Headers, setCookie: string): void {
  const [pair = ""] = setCookie.split(";");
  const [name = ""] = pair.split("=");
  const others = (headers.get("cookie") ?? "")
    .split("; ")
    .filter((one) => one && !one.startsWith(`${name}=`));
  headers.set("cookie", [...others, pair].join("; "));
}
