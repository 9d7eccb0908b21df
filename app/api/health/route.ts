import { definePublicRoute } from "@/lib/platform/api/define-public-route";
import { databaseAnswers } from "@/lib/platform/db/health";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

export const GET = definePublicRoute({
  name: "health.read",
  reason: "load balancers and operators ask before anybody can sign in",
  async run() {
    const database = await databaseAnswers();
    const body = {
      status: database ? "ok" : "unavailable",
      database: database ? "ok" : "down",
      version,
    };
    const headers = { "cache-control": "no-store" };
    return Response.json(body, { status: database ? 200 : 503, headers });
  },
});
