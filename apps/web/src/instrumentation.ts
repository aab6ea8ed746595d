/** Opens the database before the first request, so that a server that can't keep answers doesn't start. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { openOrExit } = await import("./start-up.ts");
  await openOrExit();
}
