/** `npm test`: every check there is, from a fresh clone. */
import "./lib/node-version.mjs";
import { install, isInstalled } from "./lib/install.mjs";
import { run } from "./lib/problem.mjs";
import { step } from "./lib/steps.mjs";

await run(async () => {
  if (!isInstalled()) await step("Packages", install);
  // Only now can anything be loaded that needs a package.
  const { runChecks } = await import("./lib/checks.mjs");
  return runChecks({ browser: true });
});
