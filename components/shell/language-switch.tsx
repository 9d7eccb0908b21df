"use client";

import { Languages } from "lucide-react";
import { useLocale } from "next-intl";
import { useRef } from "react";

import { buttonStyle } from "@/components/ui/button-style";

/* Each language is named in itself: that is how its readers find it. */
const other = {
  "zh-CN": { locale: "en", name: "English" },
  en: { locale: "zh-CN", name: "中文" },
} as const;

/** Turns the interface to the other language and comes back to the same page; a plain form post. */
export function LanguageSwitch() {
  const target = other[useLocale() === "en" ? "en" : "zh-CN"];
  const back = useRef<HTMLInputElement>(null);
  return (
    <form
      method="post"
      action="/api/locale"
      onSubmit={() => {
        if (back.current) back.current.value = location.pathname + location.search;
      }}
    >
      <input type="hidden" name="locale" value={target.locale} />
      <input ref={back} type="hidden" name="back" defaultValue="" />
      <button
        type="submit"
        lang={target.locale}
        className={buttonStyle({ variant: "ghost", size: "md" })}
      >
        <Languages aria-hidden />
        <span>{target.name}</span>
      </button>
    </form>
  );
}
