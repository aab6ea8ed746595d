import { createServer } from "node:http";
import { BlockList } from "node:net";
import { expect, it } from "vitest";
import { believeNoClient, clientAddress } from "./client-address.ts";

const trusted = new BlockList();
trusted.addSubnet("127.0.0.0", 8, "ipv4");
trusted.addAddress("2001:db8::1", "ipv6");

it.each([
  ["203.0.113.7", undefined, "203.0.113.7"],
  ["203.0.113.7", "192.0.2.1", "203.0.113.7"],
  ["::ffff:203.0.113.7", "192.0.2.1", "::ffff:203.0.113.7"],
  ["127.0.0.1", undefined, "127.0.0.1"],
  ["127.0.0.1", "192.0.2.1", "192.0.2.1"],
  ["::ffff:127.0.0.1", "192.0.2.1", "192.0.2.1"],
  ["127.0.0.1", "198.51.100.9, 192.0.2.1", "192.0.2.1"],
  ["127.0.0.1", ["198.51.100.9", "192.0.2.1"], "192.0.2.1"],
  ["127.0.0.1", "", "127.0.0.1"],
  ["2001:db8::1", "192.0.2.1", "192.0.2.1"],
  ["2001:db8::2", "192.0.2.1", "2001:db8::2"],
  [undefined, "192.0.2.1", ""],
])("from %j, saying %j, comes what counts as %j", (peer, forwarded, address) => {
  expect(clientAddress(peer, forwarded, trusted)).toBe(address);
});

it("reaches whoever answers the request in place of what the client said", async () => {
  believeNoClient();
  const server = createServer((request, response) => response.end(request.headers["x-forwarded-for"]));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const seen = async (headers: Record<string, string>) => (await fetch(url, { headers })).text();
  expect(await seen({})).toBe("127.0.0.1");
  expect(await seen({ "x-forwarded-for": "198.51.100.9, 192.0.2.1" })).toBe("192.0.2.1");
  server.close();
});
