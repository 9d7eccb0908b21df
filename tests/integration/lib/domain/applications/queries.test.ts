import { beforeAll, describe, expect, it } from "vitest";
import { getBoard } from "@/lib/domain/applications/queries/board";
import {
  listApplicationChoices,
  listApplicationYears,
} from "@/lib/domain/applications/queries/choices";
import { getApplication } from "@/lib/domain/applications/queries/detail";
import { listApplications } from "@/lib/domain/applications/queries/list";
import { listApplicationsOfEnterprise } from "@/lib/domain/applications/queries/of-enterprise";
import { applicationListInput, boardInput } from "@/lib/domain/applications/schema";
import { COHORT_STANDINGS, isFiled, standingOf } from "@/lib/rules/metrics/cohort";
import { reachedStage, type StageHistory } from "@/lib/rules/metrics/funnel";
import { FUNNEL_STAGES, PIPELINE_STATES, type PipelineState } from "@/lib/rules/pipeline/states";
import {
  aCast,
  anApplication,
  anAssignment,
  aVisit,
  type ApplicationRef,
  type Cast,
} from "@/tests/support/builders/applications";
import {
  aConsultancy,
  anEnterprise,
  aPerson,
  contextOf,
  insert,
  select,
} from "@/tests/support/builders/world";

interface Firm extends ApplicationRef {
  state: PipelineState;
  hasSubmissionDate: boolean;
}

let cast: Cast;
let park: { id: string };
let firms: Firm[];
let agency: string;
let department: string;

/** Every state once, and a firm that withdrew after filing; the first one with everything around it. */
beforeAll(async () => {
  cast = await aCast();
  park = { id: cast.park };
  firms = [];
  for (const state of PIPELINE_STATES) {
    const enterpriseId = await anEnterprise(cast.park, {
      ...{
        name: `${state}甲公司`,
        industry_code: "C3911",
        technology_field: "1.2",
        above_scale: true,
      },
    });
    const application = await anApplication({ parkId: cast.park, enterpriseId }, { state });
    const hasSubmissionDate = ![
      "SURVEYED",
      "NURTURING",
      "COACHING",
      "DRAFTING",
      "WITHDRAWN",
    ].includes(state);
    firms.push({ ...application, state, hasSubmissionDate });
  }
  const late = await anEnterprise(cast.park, { name: "撤回乙公司" });
  const withdrawn = await anApplication(
    { parkId: cast.park, enterpriseId: late },
    { state: "WITHDRAWN", submitted_on: "2023-07-01" },
  );
  firms.push({ ...withdrawn, state: "WITHDRAWN", hasSubmissionDate: true });

  agency = await aConsultancy();
  await select("INSERT INTO consultancy_park VALUES ($1, $2, '2020-01-01')", [cast.park, agency]);
  await anAssignment(firms[2]!, { consultancyId: agency });
  department = await insert("department", { park_id: cast.park, name: "科技局" });
  await insert("assistance", {
    ...{ park_id: cast.park, enterprise_id: firms[2]!.enterpriseId, department_id: department },
    ...{ principal_leader: "甲", deputy_leader: "乙", starts_on: "2023-01-01" },
    liaison_id: cast.as.LIAISON.actor.userId,
  });
});

const list = (search: Record<string, unknown> = {}) =>
  listApplications(cast.as.OFFICIAL, park, applicationListInput.parse(search));

const idsOf = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id).sort();

const idsWhere = (keep: (firm: Firm) => boolean) =>
  firms
    .filter(keep)
    .map(({ id }) => id)
    .sort();

describe("listApplications", () => {
  it.each(COHORT_STANDINGS)("finds exactly what the cohort calls %s", async (standing) => {
    expect(idsOf(await list({ standing }))).toEqual(
      idsWhere((firm) => standingOf(firm) === standing),
    );
  });

  it("finds exactly what the cohort calls filed, in the year asked for", async () => {
    expect(idsOf(await list({ standing: "filed", year: "2023" }))).toEqual(idsWhere(isFiled));
    expect(idsOf(await list({ standing: "filed", year: "2022" }))).toEqual([]);
  });

  it.each(FUNNEL_STAGES)(
    "finds exactly what the funnel counts as having reached %s",
    async (stage) => {
      const rows = await select<{ id: string; history: StageHistory }>(
        `SELECT application_id AS id,
              json_agg(json_build_object('state', to_state, 'on', at::date) ORDER BY version) AS history
         FROM application_transition GROUP BY 1`,
      );
      const reached = new Map(rows.map(({ id, history }) => [id, reachedStage(history)]));
      const index = FUNNEL_STAGES.indexOf(stage);
      expect(idsOf(await list({ reached: stage }))).toEqual(
        idsWhere(({ id }) => FUNNEL_STAGES.indexOf(reached.get(id)!) >= index),
      );
    },
  );

  it("filters by several states, agency, department, industry, field, size and name", async () => {
    const helped = idsWhere((firm) => firm === firms[2]);
    expect(idsOf(await list({ state: ["COACHING", "DRAFTING"] }))).toEqual(
      idsWhere(({ state }) => state === "COACHING" || state === "DRAFTING"),
    );
    expect(idsOf(await list({ consultancy: agency }))).toEqual(helped);
    expect(idsOf(await list({ department }))).toEqual(helped);
    expect(idsOf(await list({ consultancy: "none" }))).toHaveLength(firms.length - 1);
    expect(idsOf(await list({ industry: "C39", field: "1" }))).toHaveLength(10);
    expect(idsOf(await list({ industry: "none" }))).toHaveLength(1);
    expect(idsOf(await list({ size: "UNKNOWN" }))).toHaveLength(1);
    expect(idsOf(await list({ month: "2023-07" }))).toEqual(idsWhere(isFiled));
    expect(idsOf(await list({ q: "撤回" }))).toHaveLength(1);
    expect(idsOf(await list({ q: "100%_" }))).toEqual([]);
  });

  it.each(["name", "-name", "since", "-since", "updated", "-updated"])(
    "pages through every row once in the order %s",
    async (sort) => {
      const whole = (await list({ sort })).items.map(({ id }) => id);
      const paged: string[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await list({ sort, limit: 4, cursor: cursor ?? undefined });
        paged.push(...page.items.map(({ id }) => id));
        expect(page.total).toBe(firms.length);
        cursor = page.nextCursor;
      } while (cursor);
      expect(paged).toEqual(whole);
      expect(new Set(paged).size).toBe(firms.length);
    },
  );

  it("names the helping department and the agency", async () => {
    const { items } = await list({ consultancy: agency });
    expect(items).toMatchObject([
      { department: "科技局", consultancy: expect.any(String) as string },
    ]);
  });

  it("is forbidden to enterprises, and shows another park nothing", async () => {
    expect(() =>
      listApplications(cast.as.ENTERPRISE_OWNER, park, applicationListInput.parse({})),
    ).toThrow(/FORBIDDEN/);
    expect(() =>
      listApplications(cast.as.OFFICIAL_OF_ANOTHER_PARK, park, applicationListInput.parse({})),
    ).toThrow(/FORBIDDEN/);
  });
});

describe("getBoard", () => {
  it("has every state as a column, with its count and no more cards than asked for", async () => {
    const columns = await getBoard(cast.as.OFFICIAL, park, boardInput.parse({ cards: 1 }));
    expect(columns.map(({ state }) => state)).toEqual(PIPELINE_STATES);
    expect(columns.find(({ state }) => state === "WITHDRAWN")).toMatchObject({ total: 2 });
    expect(columns.every(({ cards }) => cards.length === 1)).toBe(true);
  });

  it("says where each card may go for this person, and what bars it", async () => {
    const columns = await getBoard(cast.as.LIAISON, park, boardInput.parse({}));
    const card = (state: PipelineState) => columns.find((one) => one.state === state)?.cards[0];
    expect(card("SURVEYED")?.moves).toMatchObject([
      { to: "NURTURING", allowed: false, reasons: ["SURVEY_MISSING"] },
      { to: "WITHDRAWN", allowed: false, reasons: ["ROLE_NOT_PERMITTED"] },
    ]);
    expect(card("CERTIFIED")?.moves).toMatchObject([
      { to: "PUBLICITY", allowed: false, reasons: ["ROLE_NOT_PERMITTED"] },
    ]);
    expect(card("COACHING")).toMatchObject({ department: "科技局" });
  });
});

describe("getApplication", () => {
  it("shows an official everything, with the days spent in each state", async () => {
    const application = firms[2]!;
    await aVisit(application, { visitor_id: cast.as.LIAISON.actor.userId });
    const detail = await getApplication(cast.as.OFFICIAL, application.id);
    expect(detail).toMatchObject({
      state: "COACHING",
      enterprise: { assistance: { department: { name: "科技局" } } },
      assignments: [{ status: "ACTIVE", consultancy: { id: agency } }],
      visits: [{ conclusion: "SUITABLE", visitor: cast.as.LIAISON.actor.name }],
      claims: [],
      certificate: null,
    });
    expect(detail.history.map(({ to, days }) => [to, days])).toEqual([
      ["SURVEYED", 0],
      ["NURTURING", 0],
      ["COACHING", expect.any(Number)],
    ]);
    expect(detail.moves.filter(({ allowed }) => allowed).map(({ to }) => to)).toEqual([
      ...["DRAFTING", "NURTURING", "WITHDRAWN"],
    ]);
  });

  it("keeps the park's own notes from the enterprise, and money from its agency", async () => {
    const application = await anApplication(cast.owner, { state: "COACHING", year: 2019 });
    await aVisit(application);
    await anAssignment(application, { consultancyId: agency });
    const consultant = await contextOf(await aPerson("CONSULTANT", { consultancy_id: agency }));
    const own = await getApplication(cast.as.ENTERPRISE_OWNER, application.id);
    const coached = await getApplication(consultant, application.id);
    expect(own).toMatchObject({ visits: null, claims: [] });
    expect(coached).toMatchObject({ visits: null, claims: null });
  });

  it.each([
    "OFFICIAL_OF_ANOTHER_PARK",
    "OWNER_OF_ANOTHER_ENTERPRISE",
    "UNENGAGED_CONSULTANT",
  ] as const)("does not find it for %s", async (part) => {
    await expect(getApplication(cast.as[part], firms[0]!.id)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await listApplicationsOfEnterprise(cast.as[part], firms[0]!.enterpriseId)).toEqual([]);
  });
});

describe("what a list can be filtered by", () => {
  it("offers the years, departments and agencies of the park", async () => {
    expect(await listApplicationYears(cast.as.OFFICIAL, park)).toContain(2023);
    expect(await listApplicationChoices(cast.as.OFFICIAL, park)).toMatchObject({
      departments: [{ id: department, name: "科技局" }],
      consultancies: [{ id: agency }],
    });
  });
});
