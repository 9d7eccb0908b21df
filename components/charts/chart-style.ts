/** Colours of series in order, from the tokens. */
const seriesColours = [
  "var(--color-chart-1)",
  "var(--color-chart-2)",
  "var(--color-chart-3)",
  "var(--color-chart-4)",
  "var(--color-chart-5)",
  "var(--color-chart-6)",
] as const;

export const colourAt = (index: number): string =>
  seriesColours[index % seriesColours.length] ?? seriesColours[0];

export const axisStyle = {
  tick: { fill: "var(--color-ink-faint)", fontSize: 12 },
  axisLine: { stroke: "var(--color-line-strong)" },
  tickLine: false,
} as const;

export const gridStyle = { stroke: "var(--color-chart-grid)" } as const;

export const tooltipStyle = {
  contentStyle: {
    background: "var(--color-surface)",
    border: "1px solid var(--color-line-strong)",
    borderRadius: "var(--radius-md)",
    boxShadow: "var(--shadow-overlay)",
    fontSize: "0.8125rem",
    padding: "0.375rem 0.625rem",
  },
  labelStyle: { color: "var(--color-ink)", fontWeight: 600 },
  itemStyle: { color: "var(--color-ink-soft)", padding: 0 },
  isAnimationActive: false,
} as const;

/** The word in ink: a series' own colour is made for lines, not for reading. */
export const legendStyle = {
  labelStyle: { color: "var(--color-ink-soft)", fontSize: "0.8125rem" },
} as const;

/** Rendered on the server at this size, then fitted to its place. */
export const initialDimension = { width: 640, height: 260 } as const;
