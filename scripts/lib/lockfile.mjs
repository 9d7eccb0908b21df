/**
 * Keeps package-lock.json complete. A registry that lacks the binaries of some other platform makes
 * npm drop those optional packages from the lock, and `npm ci` then refuses the lock as incomplete.
 */

const OS = new Map(
  "aix android darwin freebsd linux netbsd openbsd openharmony sunos win32"
    .split(" ")
    .map((name) => [name, name])
    .concat([["windows", "win32"]]),
);
const CPU = new Set("arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64".split(" "));

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[],
 *   optionalDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

/**
 * The optional packages that some entry asks for and no entry supplies.
 * @param {Lock} lock
 * @returns {{ name: string, range: string, dev: boolean }[]}
 */
export function missingOptionalPackages(lock) {
  const missing = new Map();
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (visiblePlaces(place, name).some((candidate) => lock.packages[candidate])) continue;
      const dev = entry.dev === true && missing.get(name)?.dev !== false;
      missing.set(name, { name, range, dev });
    }
  }
  return [...missing.values()];
}

/**
 * The lock with an entry for every missing optional package, sorted as npm sorts it.
 * @param {Lock} lock
 * @returns {Lock}
 */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  for (const wanted of missingOptionalPackages(lock)) {
    packages[`node_modules/${wanted.name}`] = platformEntry(wanted);
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** Where Node would look for `name` from the package at `place`, nearest first. */
function visiblePlaces(place, name) {
  const places = [];
  for (let at = place; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    places.push(`${at}/node_modules/${name}`);
  }
  return [...places, `node_modules/${name}`];
}

/** An entry as npm writes it, with the platform read from the package's name. */
function platformEntry({ name, range, dev }) {
  const words = name.split("/").pop().split(/[-.]/);
  const os = words.map((word) => OS.get(word)).find(Boolean);
  const cpu = words.find((word) => CPU.has(word));
  const version = range.replace(/^[\^~]/, "");
  if ((!os && cpu !== "wasm32") || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(
      `package-lock.json lacks ${name}@${range} and its name tells no platform: add the entry by hand.`,
    );
  }
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev: true }),
    optional: true,
    ...(os && { os: [os] }),
  };
}
