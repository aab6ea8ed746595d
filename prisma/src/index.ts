export { openDatabase, type Database, type Transaction } from "./client.ts";
export { forgoDurability, pragmas, type Pragmas } from "./pragmas.ts";
export { isBusy, isDiskFull, isUniqueViolation } from "./errors.ts";
export { Prisma } from "../generated/client.ts";
export type {
  Account,
  Assignment,
  Attempt,
  Class,
  ClassRole,
  Comment,
  Diagnosis,
  Exercise,
  Extension,
  Learner,
  Membership,
  PrismaClient,
  ProblemSet,
  Role,
  ScoreChange,
  Session,
  SetVersion,
  Verification,
  Work,
  WorkItem,
} from "../generated/client.ts";
