import { expect } from "@playwright/test";
import type { Reply, Visitor } from "./visitor";

/** What was sent, and in answer to what. */
export type Named = Reply & { readonly what: string };

export async function html(learner: Visitor, path: string): Promise<Named> {
  const reply = await learner.send(path);
  expect(reply.status).toBe(200);
  expect(reply.headers.get("content-type")).toContain("text/html");
  return { ...reply, what: `page ${path}` };
}

/** What the router of a loaded page asks for. */
export async function flight(learner: Visitor, path: string): Promise<Named> {
  return flightWith(learner, path, {});
}

/** What it asks for in advance, as a link comes into view. */
export async function prefetched(learner: Visitor, path: string): Promise<Named> {
  return flightWith(learner, path, { "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" });
}

async function flightWith(learner: Visitor, path: string, more: Record<string, string>): Promise<Named> {
  const reply = await learner.send(`${path}${path.includes("?") ? "&" : "?"}_rsc=1`, {
    headers: { rsc: "1", ...more },
  });
  expect(reply.status).toBe(200);
  expect(reply.headers.get("content-type")).toContain("text/x-component");
  return { ...reply, what: `flight ${path} ${JSON.stringify(more)}` };
}
