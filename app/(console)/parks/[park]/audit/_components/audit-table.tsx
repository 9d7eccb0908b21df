import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { ListQuery } from "@/components/ui/list-query";
import { Missing } from "@/components/ui/missing";
import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import { nounKey, type Outcome, outcomeKey } from "@/lib/domain/audit/labels";
import type { AuditRow } from "@/lib/domain/audit/queries";

const tones: Record<Outcome, Tone> = { OK: "success", DENIED: "warn", FAILED: "danger" };

/** Who did what, when, to what, from which value to which. */
export function AuditTable({ query, rows }: { query: ListQuery; rows: readonly AuditRow[] }) {
  const t = useTranslations();
  return (
    <DataTable
      caption={t("audit.title")}
      query={query}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t("audit.empty")} description={t("audit.emptyHint")} />}
      columns={[
        { key: "seq", header: t("audit.seq"), align: "end", cell: (row) => row.seq },
        {
          key: "at",
          header: t("audit.at"),
          nowrap: true,
          cell: (row) => <DateTime value={row.at} />,
        },
        {
          key: "who",
          header: t("audit.who"),
          nowrap: true,
          cell: (row) => row.actorName ?? <Missing />,
        },
        {
          key: "action",
          header: t("audit.action"),
          rowHeader: true,
          cell: (row) => <ActionName row={row} />,
        },
        {
          key: "enterprise",
          header: t("audit.enterprise"),
          cell: (row) => row.enterpriseName ?? <Missing />,
        },
        {
          key: "outcome",
          header: t("audit.outcome"),
          nowrap: true,
          cell: (row) => (
            <StatusDot tone={tones[row.outcome as Outcome]}>
              {t(outcomeKey(row.outcome as Outcome))}
            </StatusDot>
          ),
        },
        {
          key: "detail",
          header: t("audit.detail"),
          hideBelow: "lg",
          cell: (row) => <Detail row={row} />,
        },
      ]}
    />
  );
}

function ActionName({ row }: { row: AuditRow }) {
  const t = useTranslations();
  const key = nounKey(row.action.split(".")[0] ?? "");
  return (
    <>
      {key && <span className="mr-2">{t(key)}</span>}
      <code className="text-xs text-ink-faint">{row.action}</code>
    </>
  );
}

/** What changed, and the hash that chains the row; folded away until asked for. */
function Detail({ row }: { row: AuditRow }) {
  const t = useTranslations("audit");
  const entries = Object.entries(row.detail).filter(([, value]) => value !== null);
  return (
    <details className="max-w-xl">
      <summary className="cursor-pointer truncate text-ink-soft">
        {entries.length > 0 ? entries.map(([name]) => name).join(" · ") : t("hash")}
      </summary>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs">
        {entries.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-faint">{name}</dt>
            <dd className="break-all">{textOf(value)}</dd>
          </div>
        ))}
        <dt className="text-ink-faint">{t("hash")}</dt>
        <dd className="font-mono break-all">{row.hash}</dd>
      </dl>
    </details>
  );
}

function textOf(value: unknown): string {
  if (typeof value === "object" && value !== null && "from" in value && "to" in value) {
    return `${plain(value.from)} → ${plain(value.to)}`;
  }
  return plain(value);
}

const plain = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);
