"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Input } from "@/components/ui/input";
import { formatFen, parseMoney, SCREEN_UNITS, type ScreenUnit } from "@/lib/rules/values/money";

interface MoneyInputProps {
  defaultValue?: string | undefined;
  /** Holds where the typed text names no unit. */
  unit: ScreenUnit;
}

/** An amount of money with what it was understood as: four zeros too many are seen while typing. */
export function MoneyInput({ defaultValue, unit }: MoneyInputProps) {
  const t = useTranslations("common.amount");
  const [text, setText] = useState(defaultValue ?? "");
  const read = parseMoney(text, SCREEN_UNITS[unit]);
  const other = unit === "yuan" ? "wan" : "yuan";
  return (
    <div className="relative">
      <Input
        className="pr-40 tabular-nums"
        defaultValue={defaultValue}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <output className="pointer-events-none absolute inset-y-0 right-2.5 flex max-w-36 items-center truncate text-sm text-ink-faint">
        {read.ok && `= ${t(other, { value: formatFen(read.value.minor, SCREEN_UNITS[other]) })}`}
      </output>
    </div>
  );
}
