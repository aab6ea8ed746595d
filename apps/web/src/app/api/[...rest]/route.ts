/** Any other address under /api: a short answer instead of a page. */
const missing = () => Response.json({ error: { message: "not-found" } }, { status: 404 });

export { missing as GET, missing as POST };
