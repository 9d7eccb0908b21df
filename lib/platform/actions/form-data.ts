/** A submitted form as the object that a schema expects. */

type Entry = FormDataEntryValue | Entry[] | { [key: string]: Entry };

/**
 * `name` → text, `tags[]` → always a list, `contact.name` → nested, a name twice → a list.
 * Fields of Next.js itself (`$ACTION_…`) are left out.
 */
export function formToObject(form: FormData): Record<string, unknown> {
  const object: Record<string, Entry> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith("$")) continue;
    const values = form.getAll(key);
    const isList = key.endsWith("[]") || values.length > 1;
    place(object, key.replace(/\[\]$/, "").split("."), isList ? values : values[0]!);
  }
  return object;
}

function place(object: Record<string, Entry>, path: readonly string[], value: Entry): void {
  const [head, ...rest] = path as [string, ...string[]];
  if (head === "__proto__") return;
  if (rest.length === 0) {
    object[head] = value;
    return;
  }
  const inner = object[head];
  const nested =
    typeof inner === "object" && !Array.isArray(inner) && !(inner instanceof File) ? inner : {};
  object[head] = nested;
  place(nested, rest, value);
}
