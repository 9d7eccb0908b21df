/** Who may enter and verify figures, and on whose word. */
import type { Actor, Subject } from "@/lib/kernel/context";
import { holds, rolesOn } from "@/lib/kernel/permissions";
import type { FigureSource } from "./schema";

export const canEditFigures = (actor: Actor, enterprise: Subject): boolean =>
  holds(actor, "figure.edit", enterprise);

export const canVerifyFigure = (actor: Actor, figure: Subject): boolean =>
  holds(actor, "figure.verify", figure);

const ofTheEnterprise: FigureSource[] = ["AUDIT_REPORT", "TAX_RETURN", "ENTERPRISE"];
const ofThePark: FigureSource[] = [
  "AUDIT_REPORT",
  "TAX_RETURN",
  "STATISTICS",
  "OFFICIAL",
  "CONSULTANT",
  "ENTERPRISE",
];

/** The sources that a person may name: people of an enterprise do not speak for the park. */
export function figureSourcesFor(actor: Actor, enterprise: Subject): readonly FigureSource[] {
  const roles = rolesOn(actor, enterprise);
  const isOfEnterprise = roles.includes("ENTERPRISE_OWNER") || roles.includes("ENTERPRISE_STAFF");
  return isOfEnterprise ? ofTheEnterprise : ofThePark;
}
