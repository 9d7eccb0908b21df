import { expect, test } from "vitest";

import { locales } from "@/lib/i18n/config";
import { messagesOf } from "@/lib/i18n/messages";

test.each(locales)("finds the namespaces of %s by their files", (locale) => {
  expect(Object.keys(messagesOf(locale))).toEqual(expect.arrayContaining(["common", "shell"]));
});

test("keeps the languages apart", () => {
  expect(messagesOf("zh-CN").shell).toMatchObject({ brand: "育苗" });
  expect(messagesOf("en").shell).toMatchObject({ brand: "Yumiao" });
});
