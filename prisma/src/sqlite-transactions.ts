import type { SqlDriverAdapter, Transaction } from "@prisma/driver-adapter-utils";
import { turns, type TakeTurn } from "./turns.ts";

/**
 * Keeps what is not part of a transaction out of it. The adapter has one connection and lets any statement in
 * between another request's BEGIN and COMMIT: rolled back with it, an acknowledged answer would be lost.
 */
export function isolated(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const takeTurn = turns();
  const { executeRaw, queryRaw, startTransaction } = bound(adapter);
  adapter.executeRaw = (query) => inTurn(takeTurn, () => executeRaw(query));
  adapter.queryRaw = (query) => inTurn(takeTurn, () => queryRaw(query));
  adapter.startTransaction = async (level) => {
    const endTurn = await takeTurn();
    try {
      return await immediate(await startTransaction(level), endTurn);
    } catch (error) {
      endTurn();
      throw error;
    }
  };
  return adapter;
}

async function inTurn<T>(takeTurn: TakeTurn, work: () => Promise<T>): Promise<T> {
  const endTurn = await takeTurn();
  try {
    return await work();
  } finally {
    endTurn();
  }
}

/**
 * Takes the write lock at once. The adapter's plain BEGIN takes it at the first write, where SQLite fails
 * without waiting for the busy timeout if another process wrote since.
 */
async function immediate(transaction: Transaction, endTurn: () => void): Promise<Transaction> {
  const { commit, rollback } = transaction;
  transaction.commit = () => commit.call(transaction).finally(endTurn);
  // A failed COMMIT leaves SQLite inside the transaction, and whatever came next would join it.
  transaction.rollback = async () => {
    await run(transaction, "ROLLBACK").catch(() => {});
    await rollback.call(transaction).finally(endTurn);
  };
  try {
    await run(transaction, "COMMIT");
    await run(transaction, "BEGIN IMMEDIATE");
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
  return transaction;
}

function run(transaction: Transaction, sql: string): Promise<number> {
  return transaction.executeRaw({ sql, args: [], argTypes: [] });
}

function bound(adapter: SqlDriverAdapter) {
  return {
    executeRaw: adapter.executeRaw.bind(adapter),
    queryRaw: adapter.queryRaw.bind(adapter),
    startTransaction: adapter.startTransaction.bind(adapter),
  };
}
