/** `npm run check`: what `npm test` checks without production build and browser, before a commit. */
import "./lib/node-version.mjs";
import { ensurePackages } from "./lib/install.mjs";
import { run } from "./lib/problem.mjs";

await run(async () => {
  await ensurePackages();
  // Only now can anything be loaded that needs a package.
  const { runChecks } = await import("./lib/checks.mjs");
  return runChecks({ browser: false });
});
