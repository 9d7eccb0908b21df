import type { EnterprisePortrait } from "@/lib/domain/enterprises/queries/portrait";
import type { Actor } from "@/lib/kernel/context";

/** Where the cards of the page stand: who looks, on which day, at which enterprise of which park. */
export interface Here {
  actor: Actor;
  today: string;
  park: { id: string; slug: string };
  enterprise: EnterprisePortrait;
}

/** The address of the enterprise's page. */
export const pathOf = ({ park, enterprise }: Here): string =>
  `/parks/${park.slug}/enterprises/${enterprise.id}`;

/** The enterprise as a subject of permissions. */
export const subjectOf = ({ enterprise }: Here) => ({
  parkId: enterprise.parkId,
  enterpriseId: enterprise.id,
});
