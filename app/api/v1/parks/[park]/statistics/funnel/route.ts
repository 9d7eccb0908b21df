import { getFunnelStatistics } from "@/lib/domain/dashboards/queries/statistics";
import { funnelInput } from "@/lib/domain/dashboards/schema";
import { defineRoute } from "@/lib/platform/api/define-route";

export const GET = defineRoute({
  name: "statistics.funnel",
  permission: "statistics.read",
  query: funnelInput,
  run: ({ context, park, query }) => getFunnelStatistics(context, park, query),
});
