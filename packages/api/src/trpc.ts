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
    data: {
      ...{ code: shape.data.code, httpStatus: shape.data.httpStatus },
      ...(error.cause instanceof AppError && error.cause.told),
    },
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
  if (ctx.person === undefined) throw new AppError("no-session");
  return next({ ctx: { ...ctx, learnerId: ctx.person.learnerId } });
});

/** Only who has an account; a guest has a session, but nothing to sign in with. */
export const accountProcedure = learnerProcedure.use(({ ctx, next }) => {
  if (ctx.person === undefined || ctx.person.isGuest) throw new AppError("no-account");
  return next({ ctx: { ...ctx, role: ctx.person.role } });
});

/** Only who runs this server. For everybody else there is no such thing. */
export const operatorProcedure = accountProcedure.use(({ ctx, next }) => {
  if (ctx.role !== "operator") throw new AppError("not-found");
  return next();
});

/** Only who teaches: an operator does too. For everybody else there is no such thing. */
export const teacherProcedure = accountProcedure.use(({ ctx, next }) => {
  if (ctx.role === "learner") throw new AppError("not-found");
  return next();
});
