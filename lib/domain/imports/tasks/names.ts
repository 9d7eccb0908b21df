/** Names under which the worker knows the work of an import. */
export const PARSE_TASK = "imports.parse";
export const COMMIT_TASK = "imports.commit";

/** Orders of one import that still wait are one order. */
export const importJob = (task: string, importId: string) => ({
  task,
  payload: { importId },
  key: `${task}:${importId}`,
});
