import Link from "next/link";
import { useTranslations } from "next-intl";

import { Logo } from "./logo";

/** Mark and name, leading home. */
export function Brand({ href = "/" }: { href?: string }) {
  const t = useTranslations("shell");
  return (
    <Link href={href} className="flex items-center gap-2 font-semibold">
      <Logo />
      {t("brand")}
    </Link>
  );
}
