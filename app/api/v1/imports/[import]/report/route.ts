import { getTranslations } from "next-intl/server";

import { layOutReport } from "@/lib/domain/imports/error-report";
import { exportErrors } from "@/lib/domain/imports/commands/export-errors";
import { defineRoute } from "@/lib/platform/api/define-route";
import { writeXlsx } from "@/lib/platform/spreadsheets/write-xlsx";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The rows that stay out, as a workbook that imports again once it is corrected. */
export const GET = defineRoute({
  name: "import.report",
  permission: "import.manage",
  async run({ context, params }) {
    const [report, t] = await Promise.all([
      exportErrors(context, { id: params.import ?? "" }),
      getTranslations({ locale: context.locale, namespace: "imports" }),
    ]);
    const { columns, rows } = layOutReport(report, {
      row: t("report.row"),
      reason: t("report.reason"),
      say: ({ code, column, raw, params: named }) => {
        const reason = t(`issue.${code}` as never, named as never);
        return t("report.cell", { column: column ?? "-", raw: raw ?? "-", reason });
      },
    });
    const name = encodeURIComponent(
      `${t("report.title")}-${report.fileName.replace(/\.\w+$/, "")}.xlsx`,
    );
    return new Response(writeXlsx({ name: t("report.title"), columns, rows }), {
      headers: {
        "content-type": XLSX,
        "content-disposition": `attachment; filename*=UTF-8''${name}`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  },
});
