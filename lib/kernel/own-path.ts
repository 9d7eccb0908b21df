/** Where to go next, when the request itself says so: a path of this site or nothing (no open redirect). */

/** No scheme, no host, no backslash, no control characters. */
const plainPath = /^\/(?!\/)[^\\\u0000-\u001f]*$/;

/** `value` as a path of this site, or `fallback`: for `callbackUrl` and the like. */
export function ownPath(value: unknown, fallback = "/"): string {
  if (typeof value !== "string" || !plainPath.test(value)) return fallback;
  const base = "http://own.invalid";
  if (!URL.canParse(value, base)) return fallback;
  const { origin, pathname, search, hash } = new URL(value, base);
  // Normalising may uncover a second slash: `/..//evil.example` becomes `//evil.example`.
  const path = pathname + search + hash;
  return origin === base && plainPath.test(path) ? path : fallback;
}
