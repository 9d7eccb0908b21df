/** A handler that anybody may call: it must say so by being made here, and there are very few. */
import "server-only";

/** `reason` says why no identity is asked for. */
export function definePublicRoute(definition: {
  name: string;
  reason: string;
  run: (request: Request) => Promise<Response>;
}) {
  const handler = (request: Request): Promise<Response> => definition.run(request);
  return Object.assign(handler, {
    definition: { name: definition.name, permission: "public" as const },
  });
}
