// Size classes used by dashboards and policies: above-scale (规上) or below.

/** UNKNOWN is a class of its own, so that firms of unknown size are counted and never guessed. */
export const SIZE_CLASSES = ["ABOVE_SCALE", "BELOW_SCALE", "UNKNOWN"] as const;

export type SizeClass = (typeof SIZE_CLASSES)[number];

/** The class of an enterprise from its above-scale mark; null = not known. */
export function sizeClassOf(aboveScale: boolean | null): SizeClass {
  if (aboveScale === null) return "UNKNOWN";
  return aboveScale ? "ABOVE_SCALE" : "BELOW_SCALE";
}
