import { isIPv4, isIPv6 } from "node:net";

/** The address that a request came from, as the server's own process puts it in: what a client says of itself doesn't get here. */
export const addressOf = (headers: Headers): string => headers.get("x-forwarded-for") ?? "";

/** What counts as one place: an IPv4 address, or a /64 of IPv6, of which anybody has as many addresses as they like. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIPv4(address) || !isIPv6(address)) return address;
  const [withoutZone = ""] = address.split("%");
  // URL writes it in one way, whichever way it came.
  const { hostname } = new URL(`http://[${withoutZone}]`);
  const [head = "", tail] = hostname.slice(1, -1).split("::");
  const groups = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array.from({ length: 8 - groups.length - after.length }, () => "0");
  return [...groups, ...zeros, ...after].slice(0, 4).join(":");
}
