/** The only reader of the environment. */
import path from "node:path";
import { z } from "zod";

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z
    .string()
    .min(1, "DATABASE_URL is missing: start with `npm start` or `npm run dev`"),
  NEXTAUTH_SECRET: z.string().min(16),
  NEXTAUTH_URL: z.url().default("http://localhost:3000"),
  DATA_DIR: z.string().default(".data"),
  DEMO: z.enum(["0", "1"]).default("0"),
  CLOCK: z.iso.datetime({ offset: true }).optional(),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug"]).default("info"),
  /** Connections of this process. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** The environment, checked on first use: a build without a database must still be possible. */
export function env(): Env {
  return (parsed ??= check(schema.parse(process.env)));
}

/** Where files of this installation lie. */
export const dataPath = (...parts: string[]): string =>
  path.resolve(/* turbopackIgnore: true */ env().DATA_DIR, ...parts);

function check(values: Env): Env {
  if (values.CLOCK && values.NODE_ENV === "production" && values.DEMO === "0") {
    throw new Error("CLOCK fixes the time and is refused in production without DEMO=1.");
  }
  return values;
}
