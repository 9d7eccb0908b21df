import { CircleCheck, CircleDashed, CircleDot, Info, OctagonX, TriangleAlert } from "lucide-react";

/** What a state means to the reader. Never shown by colour alone: each tone has its own shape. */
export type Tone = "neutral" | "accent" | "info" | "success" | "warn" | "danger";

const shapes = {
  neutral: CircleDashed,
  accent: CircleDot,
  info: Info,
  success: CircleCheck,
  warn: TriangleAlert,
  danger: OctagonX,
} satisfies Record<Tone, unknown>;

export const toneText: Record<Tone, string> = {
  neutral: "text-ink-soft",
  accent: "text-accent-strong",
  info: "text-info",
  success: "text-success",
  warn: "text-warn",
  danger: "text-danger",
};

export const toneSoft: Record<Tone, string> = {
  neutral: "border-line bg-sunken",
  accent: "border-accent-line bg-accent-soft",
  info: "border-info-line bg-info-soft",
  success: "border-success-line bg-success-soft",
  warn: "border-warn-line bg-warn-soft",
  danger: "border-danger-line bg-danger-soft",
};

/** The shape of a tone, for the eye; the word beside it speaks. */
export function ToneShape({ tone, className }: { tone: Tone; className?: string }) {
  const Shape = shapes[tone];
  return <Shape aria-hidden className={className} />;
}
