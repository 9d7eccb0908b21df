/** `npm start`: from a fresh clone to a running platform. */
import "./lib/node-version.mjs";
import { ensurePackages } from "./lib/install.mjs";
import { run } from "./lib/problem.mjs";

await run(async () => {
  await ensurePackages();
  // Only now can anything be loaded that needs a package.
  const { launch } = await import("./lib/launch.mjs");
  await launch("start");
});
