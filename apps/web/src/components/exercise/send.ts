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
  return toldIn(error, "waitSeconds");
}

/** No reply at all, or one that says to come again. */
function mayPass(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status === 503;
}

function statusOf(error: unknown): number | undefined {
  return toldIn(error, "httpStatus");
}

/** A number that a refusal tells. */
function toldIn(error: unknown, name: "httpStatus" | "waitSeconds"): number | undefined {
  const data: unknown = error instanceof TRPCClientError ? error.data : undefined;
  const value: unknown = typeof data === "object" && data !== null ? Reflect.get(data, name) : undefined;
  return typeof value === "number" ? value : undefined;
}
