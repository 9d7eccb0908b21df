/** The only door of the HTTP API: identity, park, permission, parsing, the one query or command, translation. */
import "server-only";
import { ZodError, type ZodType } from "zod";
import type { Context } from "@/lib/kernel/context";
import { DomainError, forbidden, notFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { holds, holdsAnywhere, type Permission } from "@/lib/kernel/permissions";
import { buildContext } from "@/lib/platform/auth/context";
import { now } from "@/lib/platform/clock";
import { isDenial, recordDenial } from "@/lib/platform/doors/denials";
import { isSameOrigin } from "@/lib/platform/doors/origin";
import { wordingFor } from "@/lib/platform/doors/wording";
import { log } from "@/lib/platform/log";
import { findReachablePark, type ParkRef } from "@/lib/platform/tenancy/parks";
import { problemResponse } from "./problem";

export interface RouteDefinition<Query, Output> {
  /** `noun.verb`. */
  name: string;
  permission: Permission;
  query?: ZodType<Query>;
  run: (input: RouteInput<Query>) => Promise<Output | Response>;
}

export interface RouteInput<Query> {
  context: Context;
  params: Record<string, string>;
  /** Of `/parks/{park}/…`; asking for it where the path has none is not found. */
  park: ParkRef;
  query: Query;
  request: Request;
}

/** A path without parameters has none: then Next.js hands over nothing at all. */
type RouteContext = { params: Promise<Record<string, string> | undefined> };

const READS = new Set(["GET", "HEAD"]);

/** A handler for `route.ts`: answers JSON of what `run` returns, or the Response that it made itself. */
export function defineRoute<Query = Record<string, string>, Output = unknown>(
  definition: RouteDefinition<Query, Output>,
) {
  const handler = async (request: Request, { params }: RouteContext): Promise<Response> => {
    let context: Context | null = null;
    try {
      context = await buildContext("api");
      const output = await answer({ context, request, params: (await params) ?? {} }, definition);
      return output instanceof Response ? output : json(output);
    } catch (error) {
      return refuse({ context, name: definition.name }, error);
    }
  };
  const { name, permission } = definition;
  return Object.assign(handler, { definition: { name, permission } });
}

interface Call {
  context: Context | null;
  request: Request;
  params: Record<string, string>;
}

async function answer<Query, Output>(
  { context, request, params }: Call,
  { permission, query, run }: RouteDefinition<Query, Output>,
): Promise<Output | Response> {
  if (!context) throw new DomainError("UNAUTHENTICATED");
  if (!READS.has(request.method) && !isSameOrigin(request.headers))
    throw forbidden({ code: "FOREIGN_ORIGIN" });
  const park = params.park === undefined ? null : await findReachablePark(context, params.park);
  if (params.park !== undefined && !park) throw notFound();
  const permitted = park
    ? holds(context.actor, permission, { parkId: park.id })
    : holdsAnywhere(context.actor, permission);
  if (!permitted) throw forbidden({ code: "ROLE_NOT_ALLOWED" });
  const raw = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = query ? await query.parseAsync(raw) : (raw as Query);
  return run({
    context,
    params,
    request,
    query: parsed,
    get park() {
      if (!park) throw notFound();
      return park;
    },
  });
}

async function refuse(
  { context, name }: { context: Context | null; name: string },
  error: unknown,
): Promise<Response> {
  const words = await wordingFor(context?.locale ?? "zh-CN");
  const requestId = context?.requestId ?? newId(now());
  if (error instanceof ZodError) {
    const errors = words.fields(error);
    return problemResponse({ code: "INVALID", title: words.error("INVALID"), requestId, errors });
  }
  if (error instanceof DomainError) {
    if (context && isDenial(error)) await recordDenial(context, name, error);
    const reasons = error.reasons.map((reason) => words.reason(reason));
    return problemResponse({
      code: error.code,
      title: words.error(error.code),
      requestId,
      reasons,
    });
  }
  log().error({ err: error, requestId, route: name }, "a route failed");
  return problemResponse({ code: "INTERNAL", title: words.error("INTERNAL"), requestId });
}

/** JSON in which exact integers stay exact: bigint becomes text. */
const json = (output: unknown): Response =>
  new Response(
    JSON.stringify(output, (_key, value: unknown) =>
      typeof value === "bigint" ? value.toString() : value,
    ),
    { headers: { "content-type": "application/json", "cache-control": "no-store" } },
  );
