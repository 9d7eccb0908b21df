import { useTranslations } from "next-intl";

import { type AmountUnit, fenIn, fenInShort, fenInYuan } from "./amount-text";
import { Missing } from "./missing";

interface AmountProps {
  /** Integer fen; `null` is unknown. */
  fen: bigint | null;
  /** 万元 unless said otherwise. The unit belongs in the column's head. */
  unit?: AmountUnit;
  /** Say the unit here, outside of tables. */
  showUnit?: boolean;
}

/** Money, rounded to two decimals of its unit; the exact value in yuan on hover. */
export function Amount({ fen, unit = "wan", showUnit = false }: AmountProps) {
  const t = useTranslations("common.amount");
  if (fen === null) return <Missing />;
  return (
    <span title={t("exact", { value: fenInYuan(fen) })} className="whitespace-nowrap tabular-nums">
      {showUnit ? t(unit, { value: fenInShort(unit, fen) }) : fenIn(unit, fen)}
    </span>
  );
}
