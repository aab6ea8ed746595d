import "server-only";
import { z } from "zod";

const environment = z.object({
  DATABASE_URL: z.string().startsWith("file:"),
  AUTH_SECRET: z.string().min(32),
  APP_URL: z.url(),
});

/** The settings that the start command hands over; the only place that reads them. */
export function env() {
  return environment.parse(process.env);
}
