import { Mail, Phone } from "lucide-react";
import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { EnterprisePortrait } from "@/lib/domain/enterprises/queries/portrait";

/** Whom to call; on a phone one press dials. */
export function ContactsCard({ contacts }: Pick<EnterprisePortrait, "contacts">) {
  const t = useTranslations("enterprises.contact");
  return (
    <Card title={t("listTitle")}>
      {contacts.length === 0 && <p className="text-ink-soft">{t("none")}</p>}
      <ul className="flex flex-col gap-3">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <p>
              {contact.name}
              {contact.title && <span className="text-ink-faint"> · {contact.title}</span>}
            </p>
            {contact.phone && (
              <a href={`tel:${contact.phone}`} className={reach}>
                <Phone aria-hidden className="size-3.5" />
                {contact.phone}
              </a>
            )}
            {contact.email && (
              <a href={`mailto:${contact.email}`} className={reach}>
                <Mail aria-hidden className="size-3.5" />
                {contact.email}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const reach =
  "text-accent-strong flex items-center gap-1.5 break-all hover:underline max-md:min-h-touch";
