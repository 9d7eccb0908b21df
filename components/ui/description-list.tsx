import type { ReactNode } from "react";

import { cn } from "./cn";
import { Missing } from "./missing";

interface DescriptionListProps {
  items: readonly {
    key: string;
    term: ReactNode;
    /** `null` shows a dash that is spoken as 暂无数据. */
    value: ReactNode;
    /** Source, date or remark under the value. */
    note?: ReactNode;
    wide?: boolean;
  }[];
  columns?: 1 | 2 | 3;
}

const grids = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-2 xl:grid-cols-3" };

/** Facts about one thing: term and value in pairs. */
export function DescriptionList({ items, columns = 2 }: DescriptionListProps) {
  return (
    <dl className={cn("grid gap-x-6 gap-y-3", grids[columns])}>
      {items.map((item) => (
        <div key={item.key} className={cn("min-w-0", item.wide && "col-span-full")}>
          <dt className="text-sm text-ink-faint">{item.term}</dt>
          <dd className="break-words">
            {item.value ?? <Missing />}
            {item.note && <span className="block text-xs text-ink-faint">{item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
