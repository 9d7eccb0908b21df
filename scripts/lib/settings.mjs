/** What the environment asks for, and what follows from it; see "Environment" in the README. */
import { dataDirectory } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { loadSecrets } from "./secrets.mjs";

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {boolean} demo whether demo data are wanted
 * @property {string} url where people find the platform
 * @property {Record<string, string>} env what the application's processes get, but for the database
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function readSettings(env = process.env) {
  const external = Boolean(env.DATABASE_URL);
  const dataDir = dataDirectory(env);
  const port = readPort(env.PORT);
  const demo = readFlag("DEMO", env.DEMO || (external ? "0" : "1"));
  const secret = env.NEXTAUTH_SECRET || (external ? "" : loadSecrets(dataDir).nextAuthSecret);
  if (!secret) {
    throw new Problem(
      "NEXTAUTH_SECRET is missing: with DATABASE_URL, set it to a secret of your own, for example the output of: openssl rand -base64 32",
    );
  }
  const url = env.NEXTAUTH_URL || `http://localhost:${port}`;
  return {
    port,
    demo,
    url,
    env: {
      DATA_DIR: dataDir,
      DEMO: demo ? "1" : "0",
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: url,
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
    },
  };
}

function readPort(text = "") {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(`PORT is ${text}: it must be a number from 1 to 65535.`);
}

function readFlag(name, text) {
  if (text === "0" || text === "1") return text === "1";
  throw new Problem(`${name} is ${text}: it must be 0 or 1.`);
}
