/** G1: identity × door × relation. The doors come from the build; one that declares no permission fails. */
import { type APIRequestContext, expect, test } from "@playwright/test";
import { type Permission, permissions, type Role } from "../../../lib/kernel/permissions";
import { loginAs } from "../support/sign-in";
import { type Door, discoverActions, discoverPages, discoverRoutes } from "./doors";
import { identities, type Identity, PARK_WIDE } from "./identities";
import { OBJECTLESS, samples } from "./samples";
import { type Ids, loadWorld, type World } from "./world";

let world: World;
test.beforeAll(async () => {
  const database = process.env.DATABASE_URL;
  if (!database)
    throw new Error("the matrix takes its ids from the database served: set DATABASE_URL");
  world = await loadWorld(database);
});

const has = (role: Role | null, permission: string): boolean =>
  role !== null && (permissions[permission as Permission] as readonly Role[]).includes(role);

/** A path pattern with ids of one relation; parameters are called after what they name. */
function fill(pattern: string, slug: string, ids: Ids): string {
  return pattern
    .replace("[park]", slug)
    .replace(
      /\[(\w+)\]/g,
      (_, name: string) => ids[name] ?? ids[name.replace(/Id$/, "")] ?? ids.enterprise ?? "",
    );
}

const exportOf = (door: Door): string => door.name.split("#")[1] ?? "";

const inOrdos = ({ parks }: Identity): boolean => parks.includes("ordos");

const namesAnObject = ({ path }: Door): boolean => /\[(?!park\])/.test(path);

test("every door declares its permission", () => {
  const doors = [...discoverActions(), ...discoverPages(), ...discoverRoutes()];
  expect(doors.length).toBeGreaterThan(30);
  expect(doors.filter((door) => door.permission === null).map((door) => door.name)).toEqual([]);
  const unknown = doors.filter(
    ({ permission }) =>
      permission !== null && permission !== "public" && !(permission in permissions),
  );
  expect(unknown.map((door) => door.name)).toEqual([]);
});

test("every action has a sample", () => {
  const missing = discoverActions().filter((door) => !samples[exportOf(door)]);
  expect(missing.map((door) => door.name)).toEqual([]);
});

/** What a page or a GET route must answer to an identity, for objects of that park. */
function expectedOf(identity: Identity, door: Door, slug: string): number[] {
  const reached = identity.parks.includes(slug);
  const inPark = door.path.includes("[park]");
  if (inPark && !reached) return [404];
  if (!has(identity.role, door.permission ?? "")) return [403];
  if (!isParkWide(identity)) return inPark ? [403, 404] : [namesAnObject(door) ? 404 : 200];
  if (!namesAnObject(door)) return [200];
  return reached ? [200, 404] : [404];
}

/** The world's objects are of enterprises that no other account reaches. */
const isParkWide = ({ role }: Identity): boolean => role !== null && PARK_WIDE.has(role);

const relations = (chosen: World) =>
  [
    ["ganzhou", chosen.ganzhou],
    ["ordos", chosen.ordos],
  ] as const;

async function statusOf(request: APIRequestContext, url: string): Promise<number> {
  const answer = await request.get(url, { maxRedirects: 0 });
  return answer.status();
}

for (const identity of identities) {
  const who = identity.email ?? "nobody";

  test(`pages and reads, as ${who}`, async ({ page }) => {
    test.setTimeout(240_000);
    if (identity.email) await loginAs(page, identity.email);
    const wrong: string[] = [];
    const doors = [
      ...discoverPages(),
      ...discoverRoutes().filter(({ method }) => method === "GET"),
    ];
    for (const door of doors.filter(({ permission }) => permission !== "public")) {
      for (const [slug, ids] of relations(world)) {
        const url = fill(door.path, slug, ids);
        const status = await statusOf(page.request, withRequiredQuery(url));
        const expected = identity.email
          ? expectedOf(identity, door, slug)
          : [door.kind === "page" ? 307 : 401];
        if (!expected.includes(status))
          wrong.push(`${url}: ${status}, not ${expected.join(" or ")}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test(`actions, as ${who}`, async ({ page }) => {
    test.setTimeout(240_000);
    if (identity.email) await loginAs(page, identity.email);
    const wrong: string[] = [];
    for (const door of discoverActions()) {
      wrong.push(...(await faultsAtHome(page.request, identity, door)));
      if (!OBJECTLESS.has(exportOf(door)))
        wrong.push(...(await faultsAway(page.request, identity, door)));
    }
    expect(wrong).toEqual([]);
  });
}

/** Who may act at home is shown by the journeys; here it would change the demo under their feet. */
async function faultsAtHome(
  request: APIRequestContext,
  identity: Identity,
  door: Door,
): Promise<string[]> {
  if (has(identity.role, door.permission ?? "")) return [];
  const answer = await callAction(request, door, inOrdos(identity) ? world.ordos : world.ganzhou);
  return isRefusal(answer) ? [] : [`${door.name}, home: ${answer}`];
}

/** Foreign and absent are refused, and look the same. */
async function faultsAway(
  request: APIRequestContext,
  identity: Identity,
  door: Door,
): Promise<string[]> {
  const foreign = await callAction(request, door, inOrdos(identity) ? world.ganzhou : world.ordos);
  const absent = await callAction(request, door, world.absent);
  return [
    ...(isRefusal(foreign) ? [] : [`${door.name}, away: ${foreign}`]),
    ...(foreign === absent ? [] : [`${door.name}: foreign ${foreign}, absent ${absent}`]),
  ];
}

/** The statistics need a year; everything else ignores it. */
const withRequiredQuery = (url: string): string =>
  url.startsWith("/api/") ? `${url}?year=2023` : url;

const isRefusal = (code: string): boolean =>
  ["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND"].includes(code);

/** Calls an action over the wire, as a browser would, and reads the code of its answer. */
async function callAction(request: APIRequestContext, door: Door, ids: Ids): Promise<string> {
  const sample = samples[exportOf(door)];
  const url = new URL(
    fill(door.path, "ganzhou", ids),
    process.env.E2E_BASE_URL ?? "http://localhost:3000",
  );
  const answer = await request.post(url.href, {
    headers: {
      "next-action": door.id ?? "",
      "content-type": "text/plain;charset=UTF-8",
      origin: url.origin,
      accept: "text/x-component",
    },
    data: JSON.stringify([null, sample?.(ids) ?? {}]),
    maxRedirects: 0,
  });
  const body = await answer.text();
  return (
    /"code":"([A-Z_]+)"/.exec(body)?.[1] ??
    (body.includes('"ok":true') ? "OK" : `HTTP ${answer.status()}`)
  );
}
