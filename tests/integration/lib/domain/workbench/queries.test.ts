import { beforeAll, describe, expect, it } from "vitest";
import { getWorkbench } from "@/lib/domain/workbench/queries";
import { actingIn, anEnterprise, aPark, insert } from "@/tests/support/builders/world";

let park: { id: string; slug: string };
let enterprise: string;

beforeAll(async () => {
  const slug = "work";
  park = { id: await aPark({ slug }), slug };
  enterprise = await anEnterprise(park.id);
  await anApplication(park.id, enterprise, { state: "SURVEYED", since: "2026-01-05" });
});

const thisYear = new Date().getFullYear();

function anApplication(
  parkId: string,
  enterpriseId: string,
  wish: { state: string; since: string; year?: number },
) {
  return insert("application", {
    park_id: parkId,
    enterprise_id: enterpriseId,
    certification: "HNTE",
    year: wish.year ?? thisYear,
    state: wish.state,
    state_since: wish.since,
  });
}

const waitingFor = async (context: Parameters<typeof getWorkbench>[0]) =>
  (await getWorkbench(context, [park])).filter((item) => item.count > 0);

describe("getWorkbench", () => {
  it("shows an official what waits in the park, since when, how much is late and where", async () => {
    const official = await actingIn(park.id, "OFFICIAL");
    expect(await waitingFor(official)).toEqual([
      {
        key: "surveyed",
        parkId: park.id,
        href: `/parks/work/applications?view=table&year=${official.today.slice(0, 4)}&state=SURVEYED`,
        count: 1,
        since: "2026-01-05",
        late: 1,
      },
    ]);
  });

  it("leaves out other parks, earlier years and what the role cannot do", async () => {
    await anApplication(park.id, await anEnterprise(park.id), {
      state: "SURVEYED",
      since: "2020-01-01",
      year: 2020,
    });
    const elsewhere = await aPark();
    await anApplication(elsewhere, await anEnterprise(elsewhere), {
      state: "SURVEYED",
      since: "2026-01-01",
    });
    const official = await actingIn(park.id, "OFFICIAL");
    expect((await waitingFor(official)).map(({ count }) => count)).toEqual([1]);
    expect(await waitingFor(await actingIn(park.id, "FINANCE"))).toEqual([]);
  });

  it("shows an enterprise only its own applications in preparation", async () => {
    await anApplication(park.id, await anEnterprise(park.id), {
      state: "DRAFTING",
      since: "2026-06-01",
    });
    const other = await anEnterprise(park.id);
    await anApplication(park.id, other, { state: "DRAFTING", since: "2026-06-01" });
    const owner = await actingIn(park.id, "ENTERPRISE_OWNER", { enterprise_id: other });
    expect(await waitingFor(owner)).toMatchObject([{ key: "ownDrafts", href: "/my", count: 1 }]);
  });
});
