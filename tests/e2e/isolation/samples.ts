/**
 * What to send to each action so that it gets past its schema and has to judge the object. `version: 999` is
 * stale on purpose: an identity that may act runs into a conflict, and nothing is changed.
 * An action without a sample fails the matrix.
 */
import { randomUUID } from "node:crypto";
import type { Ids } from "./world";

type Sample = (ids: Ids) => Record<string, unknown>;

const STALE = 999;

/** By exported name of the action. */
export const samples: Record<string, Sample> = {
  createEnterpriseAction: ({ park }) => ({
    parkId: park,
    name: "越权企业",
    uscc: "91350100M000100Y43",
  }),
  editEnterpriseAction: ({ enterprise }) => ({
    id: enterprise,
    version: STALE,
    name: "越权企业",
    uscc: "91350100M000100Y43",
  }),
  answerAssignmentAction: ({ assignment }) => ({
    id: assignment,
    version: STALE,
    answer: "accept",
  }),
  endAssignmentAction: ({ assignment }) => ({ id: assignment, version: STALE, reason: "越权" }),
  confirmCoachingAction: ({ coachingLog }) => ({ id: coachingLog, version: STALE }),
  logCoachingAction: ({ assignment }) => ({
    assignmentId: assignment,
    clientToken: randomUUID(),
    coachedOn: "2026-01-05",
    place: "越权",
    topics: ["OTHER"],
    nextSteps: "越权",
  }),
};
