import "server-only";
import { cache } from "react";
import { orNotFound } from "@/trpc/or-not-found";

/** A class, for who teaches it; for everybody else there is no such page. */
export const ownClass = cache((classId: string) => orNotFound((caller) => caller.classes.view({ classId })));
