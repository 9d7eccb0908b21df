/** Loads the demonstration data (`npm start` and `npm run dev` call it with DEMO=1); a second run does nothing. */
import { now } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/db/client";
import { loadDemonstration, type Outcome } from "../prisma/seed/main";

const MESSAGES: Record<Outcome, string> = {
  loaded: "Loaded seven parks.",
  present: "Already loaded.",
  foreign: "Not loaded: the database holds data that are not the demonstration's.",
};

const ownerUrl = process.env.DATABASE_OWNER_URL;
if (!ownerUrl) {
  console.error("✗ DATABASE_OWNER_URL is missing: only the owning role can enter parks.");
  process.exit(1);
}
console.log(MESSAGES[await loadDemonstration(ownerUrl, now())]);
await closeDatabase();
