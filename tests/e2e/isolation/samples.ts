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
    park: "ganzhou",
    parkId: park,
    name: "越权企业",
    uscc: "91350100M000100Y43",
  }),
  editEnterpriseAction: ({ enterprise }) => ({
    park: "ganzhou",
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
  endOwnAssignmentAction: ({ assignment }) => ({ id: assignment, version: STALE, reason: "越权" }),
  proposeAssignmentAction: ({ application, consultancy }) => ({
    applicationId: application,
    consultancyId: consultancy,
    mentorId: randomUUID(),
    startsOn: "2000-01-01",
  }),
  admitConsultancyAction: ({ park, consultancy }) => ({
    parkId: park,
    consultancyId: consultancy,
    since: "2000-01-01",
  }),
  endAdmissionAction: ({ park }) => ({ parkId: park, consultancyId: randomUUID() }),
  assignAssistanceAction: ({ park, department }) => ({
    parkId: park,
    enterpriseIds: [randomUUID()],
    departmentId: department,
    principalLeader: "越权",
    deputyLeader: "越权",
    liaisonId: randomUUID(),
    startsOn: "2000-01-01",
  }),
  endAssistanceAction: ({ assistance }) => ({
    id: assistance,
    version: STALE,
    endsOn: "2000-01-01",
  }),
  // A name that every park has already.
  createDepartmentAction: ({ park }) => ({ parkId: park, name: "科技创新局" }),
  editDepartmentAction: ({ department }) => ({ id: department, version: STALE, name: "越权" }),
  startClaimAction: ({ enterprise, policy }) => ({
    enterpriseId: enterprise,
    policyId: policy,
    year: 2023,
  }),
  withdrawClaimAction: ({ claim }) => ({ id: claim, version: STALE, reason: "越权" }),
  decideClaimAction: ({ claim }) => ({ id: claim, version: STALE, decision: "approve" }),
  recordPaymentAction: ({ claim }) => ({
    id: claim,
    version: STALE,
    paidOn: "2026-01-05",
    reference: "越权",
  }),
  moveOwnApplicationAction: ({ application }) => ({
    id: application,
    version: STALE,
    to: "DRAFTING",
    note: "越权",
  }),
  saveOwnFiguresAction: ({ enterprise }) => ({ enterpriseId: enterprise, year: 2020, entries: {} }),
  openApplicationAction: ({ enterprise }) => ({
    park: "ganzhou",
    enterpriseId: enterprise,
    year: 2009,
  }),
  moveApplicationAction: ({ application }) => ({
    id: application,
    version: STALE,
    to: "NURTURING",
  }),
  searchApplicantsAction: ({ park }) => ({ parkId: park, text: "新材料" }),
  saveFiguresAction: ({ enterprise }) => ({
    enterpriseId: enterprise,
    year: 2001,
    entries: { STAFF: { value: "1", source: "OFFICIAL" } },
  }),
  verifyFigureAction: ({ figure }) => ({ id: figure, version: STALE }),
  addCertificateAction: ({ enterprise }) => ({ enterpriseId: enterprise, issuedOn: "2009-01-05" }),
  recordVisitAction: ({ enterprise }) => ({
    enterpriseId: enterprise,
    clientToken: randomUUID(),
    visitedOn: "2009-01-05",
    conclusion: "LATER",
  }),
  commitImportAction: ({ import: batch }) => ({ park: "ganzhou", id: batch, version: STALE }),
  resumeImportAction: ({ import: batch }) => ({ park: "ganzhou", id: batch, version: STALE }),
  chooseSheetAction: ({ import: batch }) => ({
    park: "ganzhou",
    id: batch,
    version: STALE,
    sheet: "名单",
  }),
  changeMappingAction: ({ import: batch }) => ({
    park: "ganzhou",
    id: batch,
    version: STALE,
    sheet: "名单",
    columns: {},
  }),
  searchIndustriesAction: () => ({ text: "软件" }),
  searchRegionsAction: () => ({ text: "赣州" }),
  // One's own account, whoever the objects belong to: the current password is wrong, so nothing changes.
  changePasswordAction: () => ({
    currentPassword: "wrong",
    newPassword: "越权越权越权越权越权越权",
    repeatedPassword: "越权越权越权越权越权越权",
  }),
};

/** Actions on nobody's records: reference tables, one's own account. */
export const OBJECTLESS: ReadonlySet<string> = new Set([
  "searchIndustriesAction",
  "searchRegionsAction",
  "changePasswordAction",
]);
