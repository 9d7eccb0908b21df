"use client";

import { Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useRef } from "react";

import { buttonStyle } from "@/components/ui/button-style";

/** Turns the interface to the other language and comes back to the same page; a plain form post. */
export function LanguageSwitch() {
  const t = useTranslations("common.language");
  const target = useLocale() === "en" ? "zh-CN" : "en";
  const back = useRef<HTMLInputElement>(null);
  return (
    <form
      method="post"
      action="/api/locale"
      onSubmit={() => {
        if (back.current) back.current.value = location.pathname + location.search;
      }}
    >
      <input type="hidden" name="locale" value={target} />
      <input ref={back} type="hidden" name="back" defaultValue="" />
      <button type="submit" lang={target} className={buttonStyle({ variant: "ghost", size: "md" })}>
        <Languages aria-hidden />
        {/* Each language is named in itself: that is how its readers find it. */}
        <span>{t(target)}</span>
      </button>
    </form>
  );
}
