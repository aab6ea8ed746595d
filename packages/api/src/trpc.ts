import { initTRPC, type TRPCError } from "@trpc/server";
import type { Context } from "./context.ts";
import { AppError, toTrpcError } from "./errors.ts";

const t = initTRPC.context<Context>().create({
  // Left to itself it asks NODE_ENV, and an unset one would put stack traces into every answer.
  isDev: false,
  // What leaves the server is built here; an unexpected error says nothing about itself.
  errorFormatter: ({ shape, error }) => ({
    code: shape.code,
    message: publicMessage(error),
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus },
  }),
});

function publicMessage({ code, cause, message }: TRPCError): string {
  if (cause instanceof AppError) return cause.code;
  if (code === "SERVICE_UNAVAILABLE") return message;
  return code.toLowerCase().replaceAll("_", "-");
}

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const procedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const expected = toTrpcError(result.error.cause);
  if (expected) throw expected;
  return result;
});

/** Anyone may call it; it needs no session. */
export const anyoneProcedure = procedure;

/** Only a learner, guest or not, with a session. */
export const learnerProcedure = procedure.use(({ ctx, next }) => {
  if (ctx.learnerId === undefined) throw new AppError("no-session");
  return next({ ctx: { ...ctx, learnerId: ctx.learnerId } });
});
