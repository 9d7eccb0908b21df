/** Page titles come from the messages only: metadata renders apart from the page and must not name foreign records. */
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

/** `export const generateMetadata = titled("enterprises.title")`. */
export const titled = (key: string) => async (): Promise<Metadata> => {
  const t = await getTranslations();
  return { title: t(key as never) };
};
