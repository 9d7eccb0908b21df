/** Where a consultant's device keeps what is not sent: by person, for a phone may have several users. */
export const coachingOutbox = (userId: string): string => `yumiao:coaching-outbox:${userId}`;

export const coachingDraft = (userId: string): string => `yumiao:coaching-draft:${userId}`;
