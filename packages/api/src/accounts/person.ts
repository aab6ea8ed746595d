import { z } from "zod";

export const LONGEST_NAME = 80;
export const personName = z.string().trim().min(1).max(LONGEST_NAME);
export const email = z.email().max(254);
