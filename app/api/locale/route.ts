import { NextResponse } from "next/server";

import { isLocale, localeCookie } from "@/lib/i18n/config";
import { ownPath } from "@/lib/kernel/own-path";
import { definePublicRoute } from "@/lib/platform/api/define-public-route";
import { isSameOrigin } from "@/lib/platform/doors/origin";

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** The page that the form stood on; without JavaScript only the referrer knows it. */
function pageBefore(form: FormData, headers: Headers): string {
  const told = form.get("back");
  if (told) return ownPath(told);
  const referrer = headers.get("referer");
  if (!referrer || !URL.canParse(referrer)) return "/";
  const { pathname, search } = new URL(referrer);
  return ownPath(pathname + search);
}

export const POST = definePublicRoute({
  name: "locale.choose",
  reason: "The sign-in page speaks both languages as well.",
  async run(request) {
    if (!isSameOrigin(request.headers)) return new NextResponse(null, { status: 403 });
    const form = await request.formData();
    const locale = form.get("locale");
    if (!isLocale(locale)) return new NextResponse(null, { status: 400 });
    // The address is relative: behind a proxy the server does not know its own name.
    const location = pageBefore(form, request.headers);
    const response = new NextResponse(null, { status: 303, headers: { location } });
    // Readable by scripts: the last-resort error page asks for it.
    response.cookies.set(localeCookie, locale, {
      maxAge: YEAR_IN_SECONDS,
      path: "/",
      sameSite: "lax",
    });
    return response;
  },
});
