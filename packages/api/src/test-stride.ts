import { type TestDatabase, testDatabase } from "@stride/db/test-database";
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

  return { ...database, stride, browser, reported };
}

function keepCookie(headers: Headers, setCookie: string): void {
  const [pair = ""] = setCookie.split(";");
  const [name = ""] = pair.split("=");
  const others = (headers.get("cookie") ?? "")
    .split("; ")
    .filter((one) => one && !one.startsWith(`${name}=`));
  headers.set("cookie", [...others, pair].join("; "));
}
