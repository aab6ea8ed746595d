export { openDatabase, type Database, type Transaction } from "./client.ts";
export { pragmas, type Pragmas } from "./pragmas.ts";
export { isBusy, isDiskFull, isUniqueViolation } from "./errors.ts";
export { Prisma } from "../generated/client.ts";
export type {
  Account,
  Attempt,
  Diagnosis,
  Exercise,
  Learner,
  PrismaClient,
  Role,
  Session,
  Verification,
} from "../generated/client.ts";
