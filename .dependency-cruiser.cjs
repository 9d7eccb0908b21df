// Who may import whom: the table of AGENTS.md, one rule per boundary.
// What a file may contain is ESLint's question, see eslint.config.mjs.
// tests/architecture/boundaries.test.ts plants a violation of each rule and sees it reported.

const TYPES_ONLY = ["type-only"];
const NPM = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"];

/** The part of a domain module that a browser may hold: inputs, permissions, wording. */
const CLIENT_SAFE = "^lib/domain/[^/]+/(schema|access|labels)\\.ts$";
const QUERIES = "^lib/domain/[^/]+/queries(\\.ts$|/)";
const GENERATED = "^lib/platform/db/generated/";

/** Matches packages by name, wherever npm has put them. */
const packages = (...names) => `(^|/)node_modules/(${names.join("|")})(/|$)`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "rules-import-only-rules",
      comment: "lib/rules decides, and depends on nothing: no npm, no Node.js, no other layer.",
      severity: "error",
      from: { path: "^lib/rules/" },
      to: { pathNot: "^lib/rules/" },
    },
    {
      name: "kernel-imports-nothing",
      comment: "lib/kernel holds the words every layer speaks, so it can depend on none of them.",
      severity: "error",
      from: { path: "^lib/kernel/" },
      to: { pathNot: "^lib/kernel/" },
    },
    {
      name: "platform-knows-no-business",
      comment: "lib/platform is the outside world; business words reach it as arguments.",
      severity: "error",
      from: { path: "^lib/platform/" },
      to: { path: "^(lib/(domain|rules)|components|app|prisma/seed)/" },
    },
    {
      name: "domain-knows-no-screen",
      comment: "Commands and queries serve pages, the API and jobs alike.",
      severity: "error",
      from: { path: "^lib/domain/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "domain-uses-few-doors-of-the-platform",
      comment:
        "Database, audit, files, jobs, spreadsheets, passwords and sessions; of the generated client only its types.",
      severity: "error",
      from: { path: "^lib/domain/" },
      to: {
        path: "^lib/platform/",
        pathNot: [
          "^lib/platform/(db|audit|files|jobs|spreadsheets)/",
          "^lib/platform/auth/(passwords|sessions)\\.ts$",
          GENERATED,
        ],
      },
    },
    {
      name: "domain-takes-prisma-types-only",
      comment: "The client comes from transact(); importing a value would open a second door.",
      severity: "error",
      from: { path: "^lib/domain/" },
      to: { path: GENERATED, dependencyTypesNot: TYPES_ONLY },
    },
    {
      name: "domain-needs-little-from-npm",
      comment: "zod and server-only; anything else belongs behind lib/platform.",
      severity: "error",
      from: { path: "^lib/domain/" },
      to: { dependencyTypes: [...NPM], pathNot: packages("zod", "server-only") },
    },
    {
      name: "modules-meet-at-front-doors",
      comment: "Of another module: schema, access, labels and queries. Never its commands.",
      severity: "error",
      from: { path: "^lib/domain/([^/]+)/" },
      to: { path: "^lib/domain/", pathNot: ["^lib/domain/$1/", CLIENT_SAFE, QUERIES] },
    },
    {
      name: "loaders-stay-private",
      comment: "Loaders fetch inside their own module's transaction; nobody else calls them.",
      severity: "error",
      from: { pathNot: ["^lib/domain/", "^tests/"] },
      to: { path: "^lib/domain/[^/]+/loaders(\\.ts$|/)" },
    },
    {
      name: "client-safe-files-stay-client-safe",
      comment: "Schema, access and labels run in the browser: rules, kernel, each other and zod.",
      severity: "error",
      from: { path: CLIENT_SAFE },
      to: { pathNot: ["^lib/(rules|kernel)/", CLIENT_SAFE, packages("zod")] },
    },
    {
      name: "components-stay-client-safe",
      comment: "Data and actions reach a component as props.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(lib|app)/", pathNot: ["^lib/(rules|kernel|i18n)/", CLIENT_SAFE] },
    },
    {
      name: "components-reach-no-server",
      comment: "Not even through others: what a component reaches lands in the browser.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: ["^lib/platform/", QUERIES, packages("server-only", "pg")], reachable: true },
    },
    {
      name: "screens-never-query",
      comment: "A page or an action asks the domain; only the health probe asks the database.",
      severity: "error",
      from: { path: "^(app/|proxy\\.ts$)" },
      to: {
        path: ["^lib/platform/db/", packages("pg", "@prisma/[^/]+")],
        pathNot: "^lib/platform/db/health\\.ts$",
      },
    },
    {
      name: "screens-take-rule-types-only",
      comment: "A page shows what the domain decided; deciding again would be a second authority.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^lib/rules/", dependencyTypesNot: TYPES_ONLY },
    },
    {
      name: "recharts-only-in-charts",
      comment: "One place knows the chart library, and draws the table under each chart.",
      severity: "error",
      from: { pathNot: "^components/charts/" },
      to: { path: packages("recharts") },
    },
    {
      name: "nothing-ships-from-tests",
      comment: "Test code never runs in production.",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      name: "nothing-ships-from-scripts",
      comment: "Scripts start the house; the house does not know them.",
      severity: "error",
      from: { path: "^(app|components|lib)/" },
      to: { path: "^(scripts|prisma)/" },
    },
    {
      name: "no-cycles",
      comment:
        "A cycle means two files are one, or point the wrong way; of types alone it is harmless.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: TYPES_ONLY } },
    },
    {
      name: "no-unresolved",
      comment: "An import that resolves to nothing hides every other rule's violation.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-unlisted-packages",
      comment: "A package that package.json does not name may vanish with the next install.",
      severity: "error",
      from: { pathNot: "^tests/architecture/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "shipped-code-needs-no-dev-package",
      comment: "Production may be installed without the packages for development.",
      severity: "error",
      from: { path: "^(app|components|lib|prisma)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: TYPES_ONLY },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", GENERATED] },
    exclude: { path: ["^\\.next/", "^next-env\\.d\\.ts$"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
