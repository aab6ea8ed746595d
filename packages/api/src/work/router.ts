import { router } from "../trpc.ts";

export const workRouter = router({});
