/** A change asked for by another site is refused, whatever cookie the browser sends with it. */
import "server-only";

/** Whether the request comes from a page of this very host. A missing Origin is refused: browsers send it. */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  const host = headers.get("host");
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host;
}
