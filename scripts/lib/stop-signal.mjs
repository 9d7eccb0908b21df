/**
 * Resolves when the person or the system asks to stop. A second request does not wait any longer.
 * @returns {Promise<void>}
 */
export function stopSignal() {
  return new Promise((resolve) => {
    let asked = false;
    const ask = () => {
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, ask);
  });
}
