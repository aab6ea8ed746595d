import { stride } from "@/trpc/server";

export const dynamic = "force-dynamic";

/** Whether the database answers, and how it writes. */
export async function GET(): Promise<Response> {
  try {
    return Response.json({ status: "ok", database: await (await stride()).health() });
  } catch (error) {
    console.error(error);
    return Response.json({ status: "unavailable" }, { status: 503 });
  }
}
