/** Accounts of the firms' own people: the heroes' under the addresses of the contract, the others numbered. */
import { addMembership, addPerson } from "./people";
import { heroesOf } from "./heroes";
import type { Firm } from "./firms";
import type { Telling } from "./telling";

/** The owner's account of a firm; made when it is first needed. */
export function ownerOf(telling: Telling, firm: Firm): string {
  const known = telling.owners.get(firm);
  if (known) return known;
  const email = `owner-${firm.index + 1}@${telling.plan.slug}-firms.demo`;
  return addOwner(telling, firm, email);
}

/** The accounts that try the platform from the firms' side. */
export function addHeroAccounts(telling: Telling, firms: readonly Firm[]): void {
  for (const [firm, { owner, staff }] of heroesOf(telling.plan, firms)) {
    addOwner(telling, firm, owner);
    if (!staff) continue;
    const reach = { parkId: telling.parkId, enterpriseId: firm.id };
    addMembership(
      telling.rows,
      [addPerson(telling.installation, staff), "ENTERPRISE_STAFF"],
      reach,
    );
  }
}

function addOwner(telling: Telling, firm: Firm, email: string): string {
  const { installation, rows, parkId, owners } = telling;
  const userId = addPerson(installation, email, firm.contactName);
  addMembership(rows, [userId, "ENTERPRISE_OWNER"], { parkId, enterpriseId: firm.id });
  owners.set(firm, userId);
  return userId;
}
