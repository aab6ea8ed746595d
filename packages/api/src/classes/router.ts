import { router } from "../trpc.ts";

export const classesRouter = router({});
