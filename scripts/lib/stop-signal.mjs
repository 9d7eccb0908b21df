/** When to stop. */

/** npm passes Ctrl-C on, though the terminal has already sent it: that is one wish, not two. */
const ONE_WISH_MS = 1000;
const WATCH_MS = 500;

/**
 * Resolves when the person or the system asks to stop, or when the npm that runs us is gone. A second
 * request does not wait any longer.
 * @returns {Promise<void>}
 */
export function stopSignal() {
  return new Promise((resolve) => {
    let asked = 0;
    const ask = () => {
      if (asked && performance.now() - asked > ONE_WISH_MS) process.exit(130);
      asked ||= performance.now();
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, ask);
    if (process.env.npm_lifecycle_event) watchParent(resolve);
  });
}

/** A killed npm cannot pass anything on. Without npm, losing the parent is how one goes to the background. */
function watchParent(gone) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    gone();
  }, WATCH_MS);
  watch.unref();
}
