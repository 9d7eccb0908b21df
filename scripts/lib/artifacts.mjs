/**
 * What is generated and built from the sources, made again only when those have changed. The stamps
 * lie in node_modules, so that other packages mean everything anew.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { program, runToEnd } from "./child.mjs";
import { ROOT, writeAtomically } from "./paths.mjs";

const STAMPS = path.join(ROOT, "node_modules/.cache/yumiao");
const GENERATED = "lib/platform/db/generated";
const CLIENT_SOURCES = ["prisma/schema", "prisma.config.ts", "package-lock.json"];
const APPLICATION_SOURCES = [
  ...["app", "components", "lib", "public"],
  ...["prisma/schema", "next.config.ts", "postcss.config.mjs", "proxy.ts", "instrumentation.ts"],
  ...["package.json", "package-lock.json", "tsconfig.json"],
];

/** Generates the Prisma client; says whether that was necessary. */
export function generateClient() {
  const result = path.join(ROOT, GENERATED, "client.ts");
  return unlessCurrent({ name: "client", sources: CLIENT_SOURCES, result }, () =>
    runToEnd("prisma generate", [
      process.execPath,
      ...program("prisma/build/index.js", "generate"),
    ]),
  );
}

/** Builds the application for production; says whether that was necessary. */
export function buildApplication() {
  const result = path.join(ROOT, ".next/BUILD_ID");
  return unlessCurrent({ name: "build", sources: APPLICATION_SOURCES, result }, () =>
    runToEnd("next build", [process.execPath, ...program("next/dist/bin/next", "build")], {
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    }),
  );
}

/** @returns {Promise<boolean>} whether `make` was called */
async function unlessCurrent({ name, sources, result }, make) {
  const stamp = path.join(STAMPS, name);
  const hash = hashOf(sources);
  if (fs.existsSync(result) && fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === hash) {
    return false;
  }
  fs.rmSync(stamp, { force: true });
  await make();
  fs.mkdirSync(STAMPS, { recursive: true });
  writeAtomically(stamp, hash);
  return true;
}

/** One hash over names and contents, in an order that does not depend on the file system. */
function hashOf(sources) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => filesBelow(source)).sort()) {
    const content = fs.readFileSync(path.join(ROOT, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

function filesBelow(source) {
  const stat = fs.statSync(path.join(ROOT, source), { throwIfNoEntry: false });
  if (!stat || source === GENERATED) return [];
  if (!stat.isDirectory()) return [source];
  return fs.readdirSync(path.join(ROOT, source)).flatMap((name) => filesBelow(`${source}/${name}`));
}
