import { TRPCClientError } from "@trpc/client";

/** Pauses before the second and third try, in milliseconds. */
const pauses = [600, 1800] as const;

/** Why a request didn't get its answer. */
export type Failure = "offline" | "failed" | "gone";

/**
 * Sends, and sends again where no reply came or the server was busy. Only for requests that count once however
 * often they arrive.
 */
export async function send<Reply>(request: () => Promise<Reply>): Promise<Reply> {
  for (const pause of pauses) {
    try {
      return await request();
    } catch (error) {
      if (!mayPass(error)) throw error;
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
  return request();
}

export function failureOf(error: unknown): Failure {
  const status = statusOf(error);
  if (status === undefined) return "offline";
  return status === 404 || status === 401 ? "gone" : "failed";
}

/** After how many seconds the server says to come again, where it says so. */
export function waitIn(error: unknown): number | undefined {
  const data: unknown = error instanceof TRPCClientError ? error.data : undefined;
  return typeof data === "object" &&
    data !== null &&
    "waitSeconds" in data &&
    typeof data.waitSeconds === "number"
    ? data.waitSeconds
    : undefined;
}

/** No reply at all, or one that says to come again. */
function mayPass(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status === 503;
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  const data: unknown = error.data;
  return typeof data === "object" &&
    data !== null &&
    "httpStatus" in data &&
    typeof data.httpStatus === "number"
    ? data.httpStatus
    : undefined;
}
