import { stride } from "@/trpc/server";

export const dynamic = "force-dynamic";

const handle = async (request: Request) => (await stride()).handle(request);

export { handle as GET, handle as POST };
