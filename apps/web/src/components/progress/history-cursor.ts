/** Where a page of the history begins, from the address: `?before=2026-01-31T10:00:00.000Z,id`. Anything else is the newest page. */
export function historyCursor(before: string | string[] | undefined) {
  if (typeof before !== "string") return undefined;
  const [createdAt = "", id = ""] = before.split(",");
  const isTime =
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(createdAt) && !Number.isNaN(Date.parse(createdAt));
  return isTime && /^[\w-]{1,40}$/u.test(id) ? { createdAt, id } : undefined;
}
