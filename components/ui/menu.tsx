"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

import { cn } from "./cn";
import { listItem, popupMotion, popupSurface } from "./overlay-style";
import { type Trigger, triggerProps } from "./trigger";

/** One line of a menu: a link (`href`) or an act (`onSelect`). */
export interface MenuEntry {
  key: string;
  label: ReactNode;
  icon?: ReactNode;
  href?: string;
  onSelect?: () => void;
  /** Why it cannot be chosen now; shown under the label. */
  disabledReason?: string | null;
  danger?: boolean;
  /** Marks the present choice. */
  current?: boolean;
  /** Draw a line above. */
  separated?: boolean;
}

interface MenuProps {
  trigger: Trigger;
  entries: readonly MenuEntry[];
  align?: "start" | "end";
  /** Text above the entries. */
  heading?: ReactNode;
}

/** A dropdown of actions or places, wholly usable by keyboard. */
export function Menu({ trigger, entries, align = "end", heading }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger {...triggerProps(trigger)} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} className="z-50 outline-none">
          <Base.Popup
            className={cn(
              popupSurface,
              popupMotion,
              "max-h-(--available-height) max-w-80 min-w-44 overflow-y-auto p-1",
            )}
          >
            {heading && (
              <div className="border-b border-line px-2 pt-1 pb-2 text-sm text-ink-faint">
                {heading}
              </div>
            )}
            {entries.map((entry) => (
              <Entry key={entry.key} entry={entry} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  const className = cn(listItem, entry.danger && "text-danger");
  const content = (
    <>
      {entry.icon}
      <span className="min-w-0 flex-1">
        {entry.label}
        {entry.disabledReason && (
          <span className="block text-xs text-ink-faint">{entry.disabledReason}</span>
        )}
      </span>
      {entry.current && <Check aria-hidden className="text-accent" />}
    </>
  );
  return (
    <>
      {entry.separated && <Base.Separator className="my-1 h-px bg-line" />}
      {entry.href && !entry.disabledReason ? (
        <Base.LinkItem
          closeOnClick
          render={<Link href={entry.href} />}
          aria-current={entry.current || undefined}
          className={className}
        >
          {content}
        </Base.LinkItem>
      ) : (
        <Base.Item
          disabled={Boolean(entry.disabledReason)}
          onClick={entry.onSelect}
          className={className}
        >
          {content}
        </Base.Item>
      )}
    </>
  );
}
