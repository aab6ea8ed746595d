import { stride } from "@/trpc/server";

export const dynamic = "force-dynamic";

/** Whether the database answers, how it writes, and whether somebody operates this server yet. */
export async function GET(): Promise<Response> {
  try {
    return Response.json({ status: "ok", ...(await (await stride()).health()) });
  } catch (error) {
    console.error(error);
    return Response.json({ status: "unavailable" }, { status: 503 });
  }
}
