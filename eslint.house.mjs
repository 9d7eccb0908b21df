// The house's own lint rules: what a file may contain (house rules in AGENTS.md).
// Who may import whom is dependency-cruiser's question, see .dependency-cruiser.cjs.

/** A rule that reports every node matching one of the given selectors. */
function forbid(messagesBySelector) {
  return {
    meta: { type: "problem", schema: [] },
    create: (context) =>
      Object.fromEntries(
        Object.entries(messagesBySelector).map(([selector, message]) => [
          selector,
          (node) => context.report({ node, message }),
        ]),
      ),
  };
}

const CLOCK =
  "Take the time from ctx.now or ctx.today; only lib/platform/clock.ts reads the clock.";
const ENVIRONMENT = "Only lib/platform/env.ts reads the environment.";
const PURE = "Rules are pure: no clock, no I/O, no async, no randomness, no state.";
const LOCAL_TIME = "The machine's time zone must not decide: use lib/rules/values/plain-date.";
const NAMED = "Use a named export; a default only where Next.js or a config wants one.";
const BARREL = "No barrels: import from the file that declares it.";
const ACTION = "A “use server” file exports nothing but `const …Action = defineAction(…)`.";
const ACTION_HOME = "“use server” belongs at the top of an app/**/actions.ts and nowhere else.";
const ROUTE = "A route handler is `export const GET = defineRoute(…)`: the only door of the API.";
const PAGE = "A page is `export default definePage(…)`, so that it declares its permission.";
const RAW_SQL =
  "Raw SQL only as a tagged template ($queryRaw`…`), so that values are always bound.";
const INCLUDE = "Use select, never include: a new column must not leak into old screens.";
const CACHE = "No shared cache: tenant data must never outlive its request.";

const LOCAL_DATE_METHOD =
  "/^(?:[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset|toLocale(?:Date|Time)?String|toDateString|toTimeString)$/";

const HTTP_METHOD = "/^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/";

/** For no-restricted-globals in lib/rules: everything global that is not mere computation. */
export const IMPURE_GLOBALS = [
  ...["fetch", "crypto", "performance", "process", "console", "require", "Intl", "Promise"],
  ...["window", "document", "navigator", "localStorage", "sessionStorage"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask"],
].map((name) => ({ name, message: PURE }));

export const house = {
  rules: {
    "no-clock": forbid({
      'MemberExpression[object.name="Date"][property.name="now"]': CLOCK,
      'NewExpression[callee.name="Date"][arguments.length=0]': CLOCK,
      'CallExpression[callee.name="Date"]': CLOCK,
      'MemberExpression[object.object.name="Temporal"][object.property.name="Now"]': CLOCK,
    }),
    // NEXT_RUNTIME is no setting: Next.js replaces it while compiling instrumentation.ts.
    "no-environment": forbid({
      ':not(MemberExpression[property.name="NEXT_RUNTIME"]) > MemberExpression[object.name="process"][property.name="env"]':
        ENVIRONMENT,
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]':
        ENVIRONMENT,
      "ImportDeclaration[source.value=/^(?:node:)?process$/]": ENVIRONMENT,
      'MemberExpression[object.type="MetaProperty"][property.name="env"]': ENVIRONMENT,
    }),
    "pure-rules": forbid({
      ":function[async=true]": PURE,
      AwaitExpression: PURE,
      ImportExpression: PURE,
      ":matches(ClassDeclaration, ClassExpression)":
        "Values of the rules are plain data, not classes.",
      'Program > :matches(VariableDeclaration, ExportNamedDeclaration > VariableDeclaration)[kind="let"]':
        PURE,
      'MemberExpression[object.name="Math"][property.name="random"]': PURE,
      [`MemberExpression[property.name=${LOCAL_DATE_METHOD}]`]: LOCAL_TIME,
    }),
    "no-default-export": forbid({
      ExportDefaultDeclaration: NAMED,
      'ExportSpecifier[exported.name="default"]': NAMED,
    }),
    "no-barrel": forbid({
      ExportAllDeclaration: BARREL,
      "ExportNamedDeclaration[source]": BARREL,
    }),
    "only-actions": forbid({
      'Program:not(:has(> ExpressionStatement:first-child[directive="use server"]))': ACTION_HOME,
      "ExportNamedDeclaration > :not(VariableDeclaration)": ACTION,
      'ExportNamedDeclaration > VariableDeclaration:not([kind="const"])': ACTION,
      "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([init.callee.name=/^define(?:Public)?Action$/])":
        ACTION,
      "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([id.name=/Action$/])":
        ACTION,
      'BlockStatement > ExpressionStatement[directive="use server"]': ACTION_HOME,
    }),
    "no-stray-actions": forbid({ 'ExpressionStatement[directive="use server"]': ACTION_HOME }),
    "only-routes": forbid({
      [`ExportNamedDeclaration > FunctionDeclaration[id.name=${HTTP_METHOD}]`]: ROUTE,
      [`ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[id.name=${HTTP_METHOD}]:not([init.callee.name=/^define(?:Public)?Route$/])`]:
        ROUTE,
      [`ExportSpecifier[exported.name=${HTTP_METHOD}]`]: ROUTE,
    }),
    "only-pages": forbid({
      "ExportDefaultDeclaration:not([declaration.callee.name=/^define(?:Park|Public)?Page$/])":
        PAGE,
    }),
    "no-unsafe-sql": forbid({
      "MemberExpression[property.name=/^\\$(?:query|execute)RawUnsafe$/]": RAW_SQL,
      'MemberExpression[object.name="Prisma"][property.name="raw"]': RAW_SQL,
    }),
    "no-include": forbid({
      'CallExpression[callee.property.name=/^(?:find|create|update|upsert|delete)/] > ObjectExpression > Property[key.name="include"]':
        INCLUDE,
    }),
    "no-shared-cache": forbid({
      "ExpressionStatement[directive=/^use cache/]": CACHE,
      "ImportSpecifier[imported.name=/^(?:unstable_cache|cacheLife|cacheTag)$/]": CACHE,
    }),
  },
};
