/** How many bytes a 64-bit number may take: 7 bits in each. */
export const longest = 10;

/** How many bytes the number at `start` takes: 0 if the bytes end before it, −1 if it is longer than any can be. */
export function varintLength(bytes: Uint8Array, start: number): number {
  for (let length = 1; length <= longest; length += 1) {
    const byte = bytes[start + length - 1];
    if (byte === undefined) return 0;
    if (byte < 0x80) return length === longest && byte > 1 ? -1 : length;
  }
  return -1;
}

/** The number of so many bytes, without a sign; beyond 2^53 it isn't exact. */
export function varint(bytes: Uint8Array, start: number, length: number): number {
  let value = 0;
  for (let place = length - 1; place >= 0; place -= 1) {
    value = value * 0x80 + ((bytes[start + place] ?? 0) & 0x7f);
  }
  return value;
}

/** The same exactly and with a sign: two's complement of 64 bits. */
export function signedVarint(bytes: Uint8Array, start: number, length: number): bigint {
  if (length <= 7) return BigInt(varint(bytes, start, length));
  let value = 0n;
  for (let place = length - 1; place >= 0; place -= 1) {
    value = (value << 7n) | BigInt((bytes[start + place] ?? 0) & 0x7f);
  }
  return BigInt.asIntN(64, value);
}
