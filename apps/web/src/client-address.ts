import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { BlockList, isIPv6 } from "node:net";

/**
 * Next takes the address of a request from a header that anybody can send, and a limit that counts by it would be none.
 * So the header is set to where the connection comes from, before anything reads it. Only a proxy is believed: one on
 * this computer, or at the address that is named.
 */
export function believeNoClient(trustedProxy?: string): void {
  const trusted = new BlockList();
  trusted.addSubnet("127.0.0.0", 8, "ipv4");
  trusted.addAddress("::1", "ipv6");
  if (trustedProxy !== undefined) trusted.addAddress(trustedProxy, familyOf(trustedProxy));

  subscribe("http.server.request.start", (message) => {
    const request = requestIn(message);
    if (!request) return;
    const { headers, socket } = request;
    headers["x-forwarded-for"] = clientAddress(socket.remoteAddress, headers["x-forwarded-for"], trusted);
  });
}

/** The last address in the header is the one that the proxy itself added; what stands before came from outside. */
export function clientAddress(
  peer = "",
  forwarded: string | string[] | undefined,
  trusted: BlockList,
): string {
  const last = String(forwarded ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return last && trusted.check(peer, familyOf(peer)) ? last : peer;
}

const familyOf = (address: string) => (isIPv6(address) ? "ipv6" : "ipv4");

function requestIn(message: unknown): IncomingMessage | undefined {
  if (typeof message !== "object" || message === null || !("request" in message)) return undefined;
  return message.request instanceof IncomingMessage ? message.request : undefined;
}
