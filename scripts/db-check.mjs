/** `npm run db:check`: fails when the migrations do not make exactly what the schema describes. */
import { run } from "./lib/problem.mjs";
import { diffMigrationsWithSchema } from "./lib/prisma-cli.mjs";
import { openThrowaway } from "./lib/throwaway.mjs";

await run(async () => {
  const database = await openThrowaway();
  try {
    const { status, stdout } = diffMigrationsWithSchema(database.ownerUrl, ["--exit-code"]);
    if (status === 2) {
      console.error(stdout.trim());
      console.error(
        "✗ Schema and migrations differ: run npm run db:new NAME and review what it wrote.",
      );
    } else if (status === 0) {
      console.log("Schema and migrations agree.");
    }
    return status;
  } finally {
    await database.release();
  }
});
