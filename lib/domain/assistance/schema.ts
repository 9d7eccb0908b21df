/** What may be asked of the help of departments: assigned to enterprises, ended, listed; and the departments. */
import { z } from "zod";
import { day, id, optionalDay, optionalText, text, version } from "@/lib/domain/fields/schema";

/** As many as a page of the list can have. */
const AT_ONCE = 200;

const enterpriseIds = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(id).min(1, "chooseEnterprises").max(AT_ONCE),
);

/** One department and its three people for one or several enterprises. */
export const assignAssistanceInput = z
  .strictObject({
    parkId: id,
    enterpriseIds,
    departmentId: id,
    /** 主要领导 */
    principalLeader: text(50),
    /** 分管领导 */
    deputyLeader: text(50),
    /** 挂点干部 */
    liaisonId: id,
    startsOn: day,
    endsOn: optionalDay.default(null),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ["endsOn"],
    message: "endBeforeStart",
  });

export type AssignAssistanceInput = z.output<typeof assignAssistanceInput>;

export const endAssistanceInput = z.strictObject({ id, version, endsOn: day });

export type EndAssistanceInput = z.output<typeof endAssistanceInput>;

const leaders = { principalLeader: optionalText(50), deputyLeader: optionalText(50) };

export const createDepartmentInput = z.strictObject({ parkId: id, name: text(60), ...leaders });

export type CreateDepartmentInput = z.output<typeof createDepartmentInput>;

export const editDepartmentInput = z.strictObject({ id, version, name: text(60), ...leaders });

export type EditDepartmentInput = z.output<typeof editDepartmentInput>;

const ignoreUnknown = <T extends z.ZodType>(schema: T) =>
  schema.optional().catch(undefined as never);

/** The address of the list; what does not fit is ignored. */
export const assistanceListInput = z.object({
  /** Part of the enterprise's name. */
  q: ignoreUnknown(z.string().trim().min(1).max(100)),
  department: ignoreUnknown(z.uuid()),
  liaison: ignoreUnknown(z.uuid()),
  help: ignoreUnknown(z.enum(["yes", "no"])),
  visited: ignoreUnknown(z.enum(["yes", "no"])),
  cursor: ignoreUnknown(z.string().max(600)),
  limit: z.coerce.number().int().min(1).max(AT_ONCE).catch(50),
});

export type AssistanceListInput = z.output<typeof assistanceListInput>;
