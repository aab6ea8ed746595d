// Old versions of Node must get as far as the sentence that tells so: nothing newer than 12 here and in node-version.mjs.
import { whenNodeFits } from "./node-version.mjs";

whenNodeFits(() => import("./commands/rebuild.mjs"));
