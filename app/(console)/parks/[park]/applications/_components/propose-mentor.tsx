import { ProposeAssignmentButton } from "@/components/coaching/propose-assignment-button";
import type { ApplicationDetail } from "@/lib/domain/applications/queries/detail";
import { canProposeAssignment } from "@/lib/domain/mentor-assignments/access";
import { listProposalChoices } from "@/lib/domain/mentor-assignments/queries/choices";
import type { Context } from "@/lib/kernel/context";

import { proposeAssignmentAction } from "../../coaching/actions";

interface ProposeMentorProps {
  context: Context;
  park: { id: string };
  application: ApplicationDetail;
}

/** Arranging an agency from the application's own page, while there is something left to coach. */
export async function ProposeMentor({ context, park, application }: ProposeMentorProps) {
  if (application.isOver || !canProposeAssignment(context.actor, application)) return null;
  const { mentors, liaisons } = await listProposalChoices(context, park);
  return (
    <ProposeAssignmentButton
      size="sm"
      action={proposeAssignmentAction}
      applicationId={application.id}
      mentors={mentors}
      liaisons={liaisons}
      today={context.today}
    />
  );
}
