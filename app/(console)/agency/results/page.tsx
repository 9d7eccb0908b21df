import { getTranslations } from "next-intl/server";

import { PageHeader } from "@/components/ui/page-header";
import { listOwnResults } from "@/lib/domain/consultancies/queries/results";
import { definePage } from "@/lib/platform/doors/define-page";
import { titled } from "@/lib/platform/doors/page-title";

import { ResultsTable } from "../_components/results-table";

export const generateMetadata = titled("agency.results");

export default definePage({
  permission: "agency.portal",
  render: async ({ context }) => {
    const [t, results] = await Promise.all([getTranslations("agency"), listOwnResults(context)]);
    return (
      <>
        <PageHeader title={t("results")} description={t("resultsHint")} />
        <ResultsTable results={results} />
      </>
    );
  },
});
