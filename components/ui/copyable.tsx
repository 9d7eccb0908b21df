"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

/** A code or number with a button that copies it whole. */
export function Copyable({ value, label }: { value: string; label: string }) {
  const t = useTranslations("common.action");
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  }

  return (
    <span className="inline-flex items-center gap-1">
      <span className="font-mono text-sm break-all">{value}</span>
      <button
        type="button"
        onClick={copy}
        className="relative rounded-sm p-0.5 text-ink-faint after:absolute after:-inset-1 hover:text-ink max-md:after:-inset-3 print:hidden"
      >
        <span className="sr-only">
          {t("copy")} {label}
        </span>
        {copied ? (
          <Check aria-hidden className="size-3.5 text-success" />
        ) : (
          <Copy aria-hidden className="size-3.5" />
        )}
      </button>
      <span role="status" className="sr-only">
        {copied && t("copied")}
      </span>
    </span>
  );
}
