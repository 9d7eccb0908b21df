import path from "node:path";
import { defineConfig } from "vitest/config";

const ROOT = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${ROOT}/` },
      // Outside a React server build the real one throws on import.
      { find: /^server-only$/, replacement: path.join(ROOT, "node_modules/server-only/empty.js") },
    ],
  },
  test: {
    pool: "forks",
    maxWorkers: 2,
    // The house reads no local time; a machine in another zone must not make a difference either.
    env: { TZ: "UTC", NODE_ENV: "test", LOG_LEVEL: "silent" },
    coverage: { provider: "v8", include: ["lib/**"], exclude: ["lib/platform/db/generated/**"] },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/{unit,architecture,conformance}/**/*.test.{ts,tsx}"],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: "tests/support/global-setup.ts",
          setupFiles: "tests/support/fresh-database.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
