/** Every way into the application, found in the build itself, with the permission that its source declares. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const BUILD = path.join(ROOT, process.env.E2E_BUILD ?? ".next", "server");

export interface Door {
  kind: "action" | "route" | "page";
  /** `file#export` of an action, the path pattern of a page, method and pattern of a route. */
  name: string;
  /** Path pattern, such as `/parks/[park]/enterprises`. For an action, a page that offers it. */
  path: string;
  /** For actions: the id that this build gave. */
  id?: string;
  method?: string;
  /** null: the source declares none, which the matrix refuses. */
  permission: string | null;
}

/** Doors that ask nobody's name, each for a reason. */
const PUBLIC_PAGES = new Set(["/", "/sign-in", "/_not-found", "/_global-error"]);

/** next-auth's own handlers: they are how somebody becomes somebody. */
const FOREIGN_ROUTES = new Set(["/api/auth/[...nextauth]"]);

interface ActionManifest {
  node: Record<
    string,
    { workers: Record<string, unknown>; filename: string; exportedName: string }
  >;
}

const readJson = <T>(name: string): T =>
  JSON.parse(readFileSync(path.join(BUILD, name), "utf8")) as T;

const readSource = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");

/** `app/(console)/parks/[park]/page` → `/parks/[park]`. */
function pathOf(entry: string): string {
  const segments = entry
    .replace(/^app\//, "")
    .split("/")
    .slice(0, -1);
  return `/${segments.filter((segment) => segment !== "" && !/^\(.*\)$/.test(segment)).join("/")}`;
}

/** What stands in the definition that begins at `start`. */
const permissionAfter = (source: string, start: RegExp): string | null => {
  const from = source.search(start);
  if (from < 0) return null;
  return /permission:\s*"([^"]+)"/.exec(source.slice(from, from + 1_500))?.[1] ?? null;
};

export function discoverActions(): Door[] {
  return Object.entries(readJson<ActionManifest>("server-reference-manifest.json").node).map(
    ([id, entry]) => ({
      kind: "action",
      name: `${entry.filename}#${entry.exportedName}`,
      path: pathOf(Object.keys(entry.workers)[0] ?? ""),
      id,
      permission: permissionAfter(
        readSource(entry.filename),
        new RegExp(`export const ${entry.exportedName} = defineAction\\(`),
      ),
    }),
  );
}

const entries = (suffix: string): string[] =>
  Object.keys(readJson<Record<string, string>>("app-paths-manifest.json")).filter((entry) =>
    entry.endsWith(`/${suffix}`),
  );

export function discoverPages(): Door[] {
  return entries("page")
    .map((entry) => ({ entry: `app${entry}`, path: pathOf(`app${entry}`) }))
    .filter((page) => !PUBLIC_PAGES.has(page.path))
    .map(({ entry, path: pattern }) => ({
      kind: "page",
      name: pattern,
      path: pattern,
      permission: permissionAfter(
        readSource(`${entry}.tsx`),
        /export default define(?:Park)?Page\(/,
      ),
    }));
}

export function discoverRoutes(): Door[] {
  return entries("route")
    .map((entry) => ({ file: sourceOfRoute(`app${entry}`), path: pathOf(`app${entry}`) }))
    .filter((route) => !FOREIGN_ROUTES.has(route.path))
    .flatMap(({ file, path: pattern }) => {
      const source = readSource(file);
      const methods = [
        ...source.matchAll(/export const (GET|POST|PUT|PATCH|DELETE) = (define\w*Route)/g),
      ];
      return methods.map(([, method = "", maker]): Door => {
        const permission =
          maker === "definePublicRoute"
            ? "public"
            : permissionAfter(source, new RegExp(`export const ${method} = `));
        return { kind: "route", name: `${method} ${pattern}`, path: pattern, method, permission };
      });
    });
}

const sourceOfRoute = (entry: string): string =>
  [`${entry}.ts`, `${entry}.tsx`].find((file) => existsSync(path.join(ROOT, file))) ??
  `${entry}.ts`;
