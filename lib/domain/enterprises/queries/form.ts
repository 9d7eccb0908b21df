/** An enterprise laid out for editing. */
import "server-only";
import type { Context } from "@/lib/kernel/context";
import { allow } from "@/lib/kernel/errors";
import { read } from "@/lib/platform/db/scope";
import { canEditEnterprise } from "../access";
import { loadEnterpriseOfPark } from "../loaders";
import { asTyped, type TypedProfile } from "../profile";

/** An enterprise as its form shows it: what may be edited, and the version that is edited. */
export interface EditableEnterprise {
  id: string;
  version: number;
  profile: TypedProfile;
}

export function getEnterpriseForm(
  context: Context,
  park: { id: string },
  id: string,
): Promise<EditableEnterprise> {
  return read(context, async (tx) => {
    const enterprise = await loadEnterpriseOfPark(tx, park, id);
    allow(canEditEnterprise(context.actor, enterprise));
    return { id, version: enterprise.version, profile: asTyped(enterprise) };
  });
}
