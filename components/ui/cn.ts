import { clsx, type ClassValue } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

/* Our own token names have to be known, or the merge would take `text-ink-soft` for a size. */
const merge = extendTailwindMerge({
  extend: { theme: { spacing: ["header", "sidebar", "control", "touch"] } },
});

/** Joins class names; of two that set the same property the later one wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
