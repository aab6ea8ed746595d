/** Opens the database before the first request, so that a server that can't keep answers doesn't start. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { stride } = await import("./trpc/server");
  try {
    await (await stride()).health();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
