import { getPassRateStatistics } from "@/lib/domain/dashboards/queries/statistics";
import { passRateInput } from "@/lib/domain/dashboards/schema";
import { defineRoute } from "@/lib/platform/api/define-route";

export const GET = defineRoute({
  name: "statistics.pass-rate",
  permission: "statistics.read",
  query: passRateInput,
  run: ({ context, park, query }) => getPassRateStatistics(context, park, query),
});
