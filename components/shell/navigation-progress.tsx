"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

import { followedLink } from "@/components/ui/followed-link";

/**
 * A line at the top while the next page is on its way. Pages have no `loading.tsx`: its early
 * answer would be a 200, and a page that does not exist or may not be seen must say 404 or 403.
 */
export function NavigationProgress() {
  const t = useTranslations("common.state");
  const search = useSearchParams().toString();
  const here = usePathname() + (search && `?${search}`);
  const [leaving, setLeaving] = useState<{ from: string } | null>(null);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = followedLink(event);
      if (link?.origin === location.origin) setLeaving({ from: here });
    };
    // Capture: the router prevents the default before the click reaches the document.
    document.addEventListener("click", onClick, true);
    return () => document.removeEventListener("click", onClick, true);
  }, [here]);

  const pending = leaving?.from === here;
  return (
    <div role="status" className="fixed inset-x-0 top-0 z-50 h-0.5 print:hidden">
      {pending && (
        <>
          <span className="sr-only">{t("loading")}</span>
          <div className="h-full origin-left animate-creep bg-accent" />
        </>
      )}
    </div>
  );
}
