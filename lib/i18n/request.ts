import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";

import { defaultLocale, formats, isLocale, localeCookie, timeZone } from "./config";
import { messagesOf } from "./messages";

export default getRequestConfig(async ({ locale: asked }) => {
  const chosen = asked ?? (await cookies()).get(localeCookie)?.value;
  const locale = isLocale(chosen) ? chosen : defaultLocale;
  return { locale, messages: messagesOf(locale), formats, timeZone };
});
