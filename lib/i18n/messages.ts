/** Every message file of every locale, found by the bundler: a new namespace is a new file, nothing else. */
import type { AbstractIntlMessages } from "next-intl";

import type { Locale } from "./config";

const files = import.meta.glob<AbstractIntlMessages>("./messages/*/*.json", {
  eager: true,
  import: "default",
});

/** `./messages/en/common.json` holds the namespace `common`. */
export function messagesOf(locale: Locale): AbstractIntlMessages {
  const folder = `./messages/${locale}/`;
  const namespaces = Object.entries(files)
    .filter(([path]) => path.startsWith(folder))
    .map(([path, messages]) => [path.slice(folder.length, -".json".length), messages]);
  return Object.fromEntries(namespaces);
}
