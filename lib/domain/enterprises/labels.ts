/** Message keys of what happened with an enterprise. */

const CHANGES: Readonly<Record<string, string>> = {
  "enterprise.create": "enterprises.timeline.created",
  "enterprise.edit": "enterprises.timeline.edited",
  "enterprise.import": "enterprises.timeline.imported",
  "figure.save": "enterprises.timeline.figuresSaved",
  "figure.verify": "enterprises.timeline.figureVerified",
  "certificate.add": "enterprises.timeline.certificateAdded",
  "assistance.assign": "enterprises.timeline.helpAssigned",
  "assistance.end": "enterprises.timeline.helpEnded",
  "assignment.propose": "enterprises.timeline.mentorProposed",
  "assignment.answer": "enterprises.timeline.mentorAnswered",
  "assignment.end": "enterprises.timeline.mentorEnded",
  "coaching.confirm": "enterprises.timeline.coachingConfirmed",
  "coaching.attach": "enterprises.timeline.fileAttached",
  "claim.start": "enterprises.timeline.claimStarted",
  "claim.withdraw": "enterprises.timeline.claimWithdrawn",
  "claim.decide": "enterprises.timeline.claimDecided",
  "claim.approve": "enterprises.timeline.claimApproved",
  "claim.refuse": "enterprises.timeline.claimRefused",
  "claim.pay": "enterprises.timeline.claimPaid",
};

/** The sentence for a change, by the action of its audit row. */
export const changeLabel = (action: string): string =>
  CHANGES[action] ?? "enterprises.timeline.otherChange";
