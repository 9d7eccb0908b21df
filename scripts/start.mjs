/** `npm start`: from a fresh clone to a running platform. */
import "./lib/node-version.mjs";
import { install, isInstalled } from "./lib/install.mjs";
import { run } from "./lib/problem.mjs";
import { step } from "./lib/steps.mjs";

await run(async () => {
  if (!isInstalled()) await step("Packages", install);
  // Only now can anything be loaded that needs a package.
  const { launch } = await import("./lib/launch.mjs");
  await launch("start");
});
