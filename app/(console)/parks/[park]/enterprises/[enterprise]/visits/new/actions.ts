"use server";

import { openApplication } from "@/lib/domain/applications/commands/open-application";
import { recordVisit } from "@/lib/domain/visits/commands/record-visit";
import { sendVisitInput } from "@/lib/domain/visits/schema";
import { defineAction } from "@/lib/platform/actions/define-action";

/**
 * The visit first, then the application, which takes the visit up. Each is whole by itself, and sending again finds
 * the visit recorded and goes on where it was cut off.
 */
export const recordVisitAction = defineAction({
  name: "visit.record",
  permission: "visit.record",
  input: sendVisitInput,
  run: async (context, { opensApplication, ...visit }) => {
    const { id, enterpriseId, applicationId } = await recordVisit(context, visit);
    const { plannedYear: year } = visit;
    if (applicationId !== null || !opensApplication || year === null) return { id, applicationId };
    const opening = { enterpriseId, certification: "HNTE", year, note: null } as const;
    const opened = await openApplication(context, opening);
    return { id, applicationId: opened.id };
  },
  refresh: ["/parks/[park]/enterprises/[enterprise]", "/parks/[park]/visits"],
});
