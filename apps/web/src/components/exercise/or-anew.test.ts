import { TRPCClientError } from "@trpc/client";
import { expect, it } from "vitest";
import { orAnew } from "./or-anew";

const refusal = (httpStatus: number) =>
  TRPCClientError.from({ error: { message: "refused", code: -32000, data: { httpStatus } } });

/** A server that refuses what is done with the exercises `gone`, and what was asked of it. */
function server(gone: readonly string[], httpStatus: number) {
  const asked: string[] = [];
  const begin = () => {
    asked.push("begin");
    return Promise.resolve("new");
  };
  const act = (exerciseId: string) => {
    asked.push(exerciseId);
    return gone.includes(exerciseId) ? Promise.reject(refusal(httpStatus)) : Promise.resolve("marked");
  };
  return { asked, begin, act };
}

it("begins what was only looked at, and acts once", async () => {
  const { asked, begin, act } = server([], 401);
  expect(await orAnew(undefined, begin, act)).toBe("marked");
  expect(asked).toEqual(["begin", "new"]);
});

it("goes on with what was begun before", async () => {
  const { asked, begin, act } = server([], 401);
  expect(await orAnew("old", begin, act)).toBe("marked");
  expect(asked).toEqual(["old"]);
});

it.each([401, 404])("begins anew where the server says %d of what was begun before", async (status) => {
  const { asked, begin, act } = server(["old"], status);
  expect(await orAnew("old", begin, act)).toBe("marked");
  expect(asked).toEqual(["old", "begin", "new"]);
});

it("begins nothing anew where the server refuses for another reason", async () => {
  const { asked, begin, act } = server(["old"], 429);
  await expect(orAnew("old", begin, act)).rejects.toThrow("refused");
  expect(asked).toEqual(["old"]);
});

it("begins once only, where a browser keeps no session", async () => {
  const { asked, begin, act } = server(["old", "new"], 401);
  await expect(orAnew("old", begin, act)).rejects.toThrow("refused");
  expect(asked).toEqual(["old", "begin", "new"]);
  await expect(orAnew(undefined, begin, act)).rejects.toThrow("refused");
  expect(asked).toEqual(["old", "begin", "new", "begin", "new"]);
});
