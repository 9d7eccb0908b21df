/** What is noted on a survey visit (摸底走访), and how the survey of a year may be looked at. */
import { z } from "zod";
import {
  day,
  id,
  money,
  optional,
  optionalFlag,
  optionalText,
  optionalWholeNumber,
} from "@/lib/domain/fields/schema";
import { SIZE_CLASSES } from "@/lib/rules/standards/size";

export const visitConclusions = ["SUITABLE", "LATER", "UNSUITABLE"] as const;

export type VisitConclusion = (typeof visitConclusions)[number];

/** Calendar year. 2008: the first one of the present certification scheme. */
const year = z.coerce.number("integer").int("integer").min(2008, "too_small").max(2100, "too_big");

export const recordVisitInput = z.strictObject({
  enterpriseId: id,
  /** Made by the device: the same visit sent twice is one visit. */
  clientToken: z.uuid("invalid_format"),
  visitedOn: day,
  contactName: optionalText(50).default(null),
  mainProducts: optionalText(500).default(null),
  wantsToApply: optionalFlag.default(null),
  plannedYear: optional(year).default(null),
  /** R&D cost of the last fiscal year as told; typed in 万元. */
  rdCost: optional(money("万元")).default(null),
  ipCount: optionalWholeNumber.default(null),
  staffCount: optionalWholeNumber.default(null),
  techStaffCount: optionalWholeNumber.default(null),
  difficulties: optionalText(2000).default(null),
  needs: optionalText(2000).default(null),
  conclusion: z.enum(visitConclusions, "required"),
  conclusionNote: optionalText(2000).default(null),
});

export type RecordVisitInput = z.output<typeof recordVisitInput>;

/** A visit as its form sends it: on the spot the application of the planned year may be opened. */
export const sendVisitInput = recordVisitInput
  .extend({ opensApplication: z.literal("on").optional() })
  .refine(({ opensApplication, plannedYear }) => !opensApplication || plannedYear !== null, {
    path: ["plannedYear"],
    message: "required",
  })
  .refine(({ opensApplication, conclusion }) => !opensApplication || conclusion === "SUITABLE", {
    path: ["conclusion"],
    message: "suitableToOpen",
  });

const ignoreUnknown = <T extends z.ZodType>(schema: T) =>
  schema.optional().catch(undefined as never);

/** Classes of size, for filters. */
export const surveySizes = SIZE_CLASSES;

const surveySorts = ["name", "-name", "visited", "-visited"] as const;

/** The address of the survey list: a year, who was visited or who not yet, and filters. */
export const surveyListInput = z.object({
  /** Calendar year of the visits; the present one when left out. */
  year: ignoreUnknown(year),
  view: z.enum(["visited", "unvisited"]).catch("visited"),
  q: ignoreUnknown(z.string().trim().min(1).max(100)),
  size: ignoreUnknown(z.enum(SIZE_CLASSES)),
  conclusion: ignoreUnknown(z.enum(visitConclusions)),
  sort: ignoreUnknown(z.enum(surveySorts)),
  cursor: ignoreUnknown(z.string().max(400)),
  limit: z.coerce.number().int().min(1).max(200).catch(50),
});

export type SurveyListInput = z.output<typeof surveyListInput>;
