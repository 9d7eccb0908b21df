/** What a person sees while they wait. */

const SHOWN_AFTER_MS = 250;
const SIGN_OF_LIFE_MS = 15_000;

/**
 * Does one step, and says so: when it begins, unless it is over at once; every now and then while it
 * lasts; and when it is done, with the note that `work` returns and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {(result: T) => string | void} [note]
 * @returns {Promise<T>}
 */
export async function step(title, work, note = () => {}) {
  const started = performance.now();
  const elapsed = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const opening = setTimeout(() => console.log(`▸ ${title}`), SHOWN_AFTER_MS);
  const life = setInterval(() => console.log(`  … ${title}, ${elapsed()}`), SIGN_OF_LIFE_MS);
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
