import { makeBundle } from "../bundle.mjs";

/** The tests run what a user runs, made of the sources as they are now. */
export default makeBundle;
