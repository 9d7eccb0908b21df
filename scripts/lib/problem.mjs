/** A failure that the person at the keyboard can mend: its message says what to do. */
export class Problem extends Error {
  name = "Problem";
}

/**
 * Runs a script's main function and ends the process with its exit code. A problem is printed as one
 * line; anything else is our own mistake and keeps its stack.
 * @param {() => Promise<number | void>} main
 */
export async function run(main) {
  // Whoever read our output may be gone first; that must not keep us from cleaning up.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  try {
    process.exit((await main()) ?? 0);
  } catch (error) {
    console.error(error instanceof Problem ? `✗ ${error.message}` : error);
    process.exit(1);
  }
}
