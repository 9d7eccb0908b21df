import { FileUp, Plus } from "lucide-react";
import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/link-button";
import { canCreateEnterprise } from "@/lib/domain/enterprises/access";
import type { Actor } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";

interface RegistryActionsProps {
  actor: Actor;
  park: { id: string; slug: string };
}

/** The two ways to fill a registry; nothing for those who only read. */
export function RegistryActions({ actor, park }: RegistryActionsProps) {
  const t = useTranslations("enterprises");
  const subject = { parkId: park.id };
  return (
    <>
      {holds(actor, "import.manage", subject) && (
        <LinkButton href={`/parks/${park.slug}/imports`} icon={<FileUp aria-hidden />}>
          {t("import")}
        </LinkButton>
      )}
      {canCreateEnterprise(actor, subject) && (
        <LinkButton
          href={`/parks/${park.slug}/enterprises/new`}
          variant="primary"
          icon={<Plus aria-hidden />}
        >
          {t("new")}
        </LinkButton>
      )}
    </>
  );
}
