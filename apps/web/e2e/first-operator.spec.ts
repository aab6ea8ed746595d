import { expect, test } from "@playwright/test";
import { healthy, ownPlace, removePlace, type Running, startAsDocumented } from "./own-server.ts";

const person = { name: "Minji", email: "minji@example.org", password: "seven kernels of 3 x 3" };

/** What stands in the link that it printed. */
const tokenIn = ({ said }: Running) => /\/invitation\/(\S+)/u.exec(said())?.[1];

test("the start command prints a link that makes the first operator, until there is one", async ({
  playwright,
}) => {
  const place = await ownPlace();
  const browser = await playwright.request.newContext({ baseURL: place.address });
  const call = (path: string, data: unknown) => browser.post(`/api/trpc/${path}`, { data });
  let server = startAsDocumented(place);
  const restart = async () => {
    server.signal("SIGTERM");
    await server.ended;
    server = startAsDocumented(place);
    await ready();
  };
  const ready = async () => {
    await healthy(place, server);
    await expect.poll(server.said).toContain("Ctrl+C ends it");
  };
  try {
    await ready();
    await expect.poll(() => tokenIn(server)).toBeDefined();
    const first = tokenIn(server);
    expect(server.said().indexOf("Ctrl+C ends it")).toBeLessThan(server.said().indexOf("/invitation/"));
    expect((await call("accounts.signUp", person)).status()).toBe(200);

    await restart();
    await expect.poll(() => tokenIn(server)).toBeDefined();
    const second = tokenIn(server);
    expect(second).not.toBe(first);
    expect((await call("accounts.accept", { token: first })).status()).toBe(404);
    expect((await call("accounts.accept", { token: second })).status()).toBe(200);
    expect(await (await browser.get("/api/trpc/accounts.mine")).text()).toContain('"role":"operator"');

    await restart();
    server.signal("SIGTERM");
    await server.ended;
    expect(tokenIn(server)).toBeUndefined();
  } finally {
    server.signal("SIGKILL");
    await server.ended;
    await browser.dispose();
    removePlace(place);
  }
});
