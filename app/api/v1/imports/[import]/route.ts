import { getTranslations } from "next-intl/server";

import { getImport, listImportRows } from "@/lib/domain/imports/queries";
import { importErrorsInput } from "@/lib/domain/imports/schema";
import { defineRoute } from "@/lib/platform/api/define-route";

/** State, progress and counts of an import, with one page of the rows that stay out. */
export const GET = defineRoute({
  name: "import.read",
  permission: "import.manage",
  query: importErrorsInput,
  async run({ context, params, query }) {
    const id = params.import ?? "";
    const [batch, rejected, t] = await Promise.all([
      getImport(context, id),
      listImportRows(context, { id, outcome: "REJECTED", after: query.cursor }),
      getTranslations({ locale: context.locale, namespace: "imports" }),
    ]);
    const { refusalCode: code, refusalParams } = batch;
    return {
      id,
      kind: batch.kind,
      state: batch.state.toLowerCase(),
      progress: batch.progress,
      version: batch.version,
      counts: {
        total: batch.totalRows,
        created: batch.createdRows,
        updated: batch.updatedRows,
        unchanged: batch.unchangedRows,
        rejected: batch.rejectedRows,
        skipped: batch.skippedRows,
      },
      ...(code && {
        refusal: { code, message: t(`reasons.${code}` as never, refusalParams as never) },
      }),
      errors: {
        items: rejected.items.flatMap(({ sheet, row, issues }) =>
          issues.map(({ code: issue, column, params: named }) => ({
            sheet,
            row,
            column,
            code: issue,
            message: t(`issue.${issue}` as never, named as never),
          })),
        ),
        nextCursor: rejected.nextAfter?.toString() ?? null,
      },
    };
  },
});
