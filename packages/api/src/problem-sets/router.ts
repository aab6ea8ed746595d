import { router } from "../trpc.ts";

export const problemSetsRouter = router({});
