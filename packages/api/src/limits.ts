import { createHmac } from "node:crypto";
import type { Database } from "@stride/db";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "./address.ts";
import { AppError } from "./errors.ts";

/**
 * How often something may be tried. Strict for one account, generous for one address, since a whole class sits behind
 * one. Kept in the database, so a restart forgives nothing.
 */
export interface Limits {
  /** Wrong passwords. */
  readonly password: Limit;
  /** New accounts. */
  readonly signUp: Limit;
  /** New guests who practise. */
  readonly guest: Limit;
  /** New guests of one class, by its code: whoever makes guests behind the same address keeps nobody out of it. */
  readonly classGuest: Limit;
  /** Mails to one person. */
  readonly mail: Limit;
  /** Wrong codes of classes. */
  readonly classCode: Limit;
  /** Exercises that are begun for practice. Of some kinds there are only thousands: nobody shall collect all of them here. */
  readonly start: Limit;
  /** Exercises that are looked at by their link. */
  readonly preview: Limit;
}

/** Who tries: the name of the account that it is about, or nothing where there is none yet, and the address that it comes from. */
export interface Source {
  readonly account: string;
  readonly address: string;
}

export interface Limit {
  /** Counts one, and throws `slow-down` where that is too many. */
  spend(source: Source): Promise<void>;
  /** Counts what fails: gives back what `work` gives, and throws `slow-down` without trying where it failed too often. */
  guard<T>(source: Source, work: () => Promise<T>): Promise<T>;
}

interface Bucket {
  /** What is counted together. */
  readonly by: "account" | "address" | "account-and-address";
  readonly points: number;
  readonly minutes: number;
  /** What goes well is taken off, but forgives no failure: else one known code would open the way to guess others. */
  readonly unforgiving?: true;
}

const buckets = {
  password: [
    { by: "account-and-address", points: 10, minutes: 15 },
    // So many addresses at once are no class.
    { by: "account", points: 50, minutes: 60 },
    // Forty who mistype a few times each.
    { by: "address", points: 400, minutes: 15, unforgiving: true },
  ],
  signUp: [{ by: "address", points: 300, minutes: 60 }],
  guest: [{ by: "address", points: 1000, minutes: 60 }],
  classGuest: [{ by: "account", points: 500, minutes: 60 }],
  mail: [
    { by: "account", points: 5, minutes: 60 },
    { by: "address", points: 100, minutes: 60 },
  ],
  classCode: [
    { by: "account", points: 30, minutes: 15, unforgiving: true },
    // Forty who mistype a few times each.
    { by: "address", points: 300, minutes: 15, unforgiving: true },
  ],
  start: [
    // One every nine seconds for an hour.
    { by: "account", points: 400, minutes: 60 },
    // Whole schools sit behind one address.
    { by: "address", points: 20_000, minutes: 60 },
  ],
  preview: [{ by: "address", points: 20_000, minutes: 60 }],
} satisfies Record<keyof Limits, Bucket[]>;

export function limits(db: Database, secret: string): Limits {
  const limit = (name: keyof Limits): Limit => {
    const counters = buckets[name].map((bucket: Bucket) => ({
      ...bucket,
      limiter: new RateLimiterPrisma({
        storeClient: db,
        tableName: "rateLimit",
        keyPrefix: `${name}-by-${bucket.by}`,
        points: bucket.points,
        duration: bucket.minutes * 60,
      }),
    }));
    const countersOf = ({ account }: Source) =>
      counters.filter(({ by }) => by === "address" || account !== "");
    const spend = async (source: Source) => {
      for (const { by, limiter } of countersOf(source)) {
        await limiter.consume(keyOf(secret, by, source)).catch((refusal: unknown) => {
          if (!(refusal instanceof RateLimiterRes)) throw refusal;
          throw new AppError("slow-down", { waitSeconds: Math.ceil(refusal.msBeforeNext / 1000) });
        });
      }
    };
    return {
      spend,
      // Counted before it is tried, so that many at once don't all slip through.
      async guard(source, work) {
        await spend(source);
        const result = await work();
        for (const { by, limiter, unforgiving } of countersOf(source)) {
          const key = keyOf(secret, by, source);
          // Who knows one password is still no friend of the others behind that address.
          await (unforgiving ? limiter.reward(key) : limiter.delete(key));
        }
        return result;
      },
    };
  };
  return {
    password: limit("password"),
    signUp: limit("signUp"),
    guest: limit("guest"),
    classGuest: limit("classGuest"),
    mail: limit("mail"),
    classCode: limit("classCode"),
    start: limit("start"),
    preview: limit("preview"),
  };
}

/** Without the secret nobody reads from the table who tried what, and from where. */
function keyOf(secret: string, by: Bucket["by"], { account, address }: Source): string {
  const parts = {
    account: [account.toLowerCase()],
    address: [networkOf(address)],
    "account-and-address": [account.toLowerCase(), networkOf(address)],
  };
  return createHmac("sha256", secret).update(JSON.stringify(parts[by])).digest("base64url");
}
