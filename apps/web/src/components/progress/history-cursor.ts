/** Where a page of the history begins, from the address: `?before=2026-01-31T10:00:00.000Z,id`. Anything else is the newest page. */
export function historyCursor(before: string | string[] | undefined) {
  if (typeof before !== "string") return undefined;
  const [createdAt = "", id = ""] = before.split(",");
  // A date that doesn't exist, as a 30th of February, comes back as another one.
  const time = Date.parse(createdAt);
  const isTime = createdAt.length === 24 && !Number.isNaN(time) && new Date(time).toISOString() === createdAt;
  return isTime && /^[\w-]{1,40}$/u.test(id) ? { createdAt, id } : undefined;
}
