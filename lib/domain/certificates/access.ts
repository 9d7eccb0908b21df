/** Who may enter certificates; those of the pipeline come with the move to CERTIFIED. */
import type { Actor, Subject } from "@/lib/kernel/context";
import { holds } from "@/lib/kernel/permissions";

export const canAddCertificate = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "certificate.add", enterprise);
