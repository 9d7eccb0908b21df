/** JSON lines on stdout; never secrets, never request bodies. */
import pino from "pino";
import { env } from "./env";

let made: pino.Logger | undefined;

/** The process's logger. */
export const log = (): pino.Logger =>
  (made ??= pino({
    level: env().LOG_LEVEL,
    redact: ["*.password", "*.passwordHash", "*.cookie", "*.authorization", "*.token"],
  }));
