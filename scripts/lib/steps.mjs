/** What a person sees while they wait. */

const SHOWN_AFTER_MS = 250;
const SIGN_OF_LIFE_MS = 10_000;

/**
 * Does one step, and says so: when it begins, unless it is over at once; every now and then while it
 * lasts, with how far it is; and when it is done, with a note and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {{ progress?: () => string, note?: (result: T) => string | undefined }} [words]
 * @returns {Promise<T>}
 */
export async function step(title, work, { progress = () => title, note = () => undefined } = {}) {
  const started = performance.now();
  const elapsed = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const opening = setTimeout(() => console.log(`▸ ${title}`), SHOWN_AFTER_MS);
  const life = setInterval(() => console.log(`  … ${progress()}, ${elapsed()}`), SIGN_OF_LIFE_MS);
  try {
    const result = await work();
    const said = note(result);
    console.log(`✓ ${title}${said ? `: ${said}` : ""} (${elapsed()})`);
    return result;
  } finally {
    clearTimeout(opening);
    clearInterval(life);
  }
}
