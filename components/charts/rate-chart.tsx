"use client";

import { useFormatter } from "next-intl";
import {
  Bar,
  BarChart as Base,
  CartesianGrid,
  ErrorBar,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";

import { ChartFigure } from "./chart-figure";
import { axisStyle, gridStyle, initialDimension, tooltipStyle } from "./chart-style";
import { type RateRow, RateTable } from "./rate-table";

interface RateChartProps {
  title: string;
  description?: string;
  rows: readonly RateRow[];
  /** What is counted above and below the line, and the rate's own name. */
  words: { numerator: string; denominator: string; rate: string };
  /** `columns` for a few years, `rows` for names; by number of rows unless said. */
  layout?: "columns" | "rows";
  tableOpen?: boolean;
}

const ROW_HEIGHT = 34;

/** Rates with their 95 % interval as whiskers: three of three is not yet better than eight of ten. */
export function RateChart(props: RateChartProps) {
  const { rows, words } = props;
  const formatter = useFormatter();
  const percent = (value: unknown) => formatter.number(Number(value), "rate");
  const lying = (props.layout ?? (rows.length > 6 ? "rows" : "columns")) === "rows";
  const height = lying ? rows.length * ROW_HEIGHT + 40 : 260;
  const rateAxis = {
    type: "number",
    domain: [0, 1],
    ticks: [0, 0.25, 0.5, 0.75, 1],
    tickFormatter: (value: number) => formatter.number(value, { style: "percent" }),
    ...axisStyle,
    axisLine: false,
  } as const;
  const nameAxis = { type: "category", dataKey: "label", ...axisStyle } as const;
  return (
    <ChartFigure {...props} table={<RateTable caption={props.title} rows={rows} words={words} />}>
      <ResponsiveContainer width="100%" height={height} initialDimension={initialDimension}>
        <Base
          data={rows.map(recordOf)}
          layout={lying ? "vertical" : "horizontal"}
          accessibilityLayer={false}
          margin={{ top: 20, right: 24, bottom: 0, left: 0 }}
        >
          <CartesianGrid {...gridStyle} vertical={lying} horizontal={!lying} />
          <XAxis {...(lying ? rateAxis : nameAxis)} />
          <YAxis {...(lying ? { ...nameAxis, width: 132 } : { ...rateAxis, width: 48 })} />
          <Tooltip {...tooltipStyle} formatter={percent} cursor={{ fill: "var(--color-hover)" }} />
          <Bar
            name={words.rate}
            dataKey="rate"
            fill="var(--color-chart-1)"
            fillOpacity={0.85}
            maxBarSize={lying ? 16 : 40}
            isAnimationActive={false}
            // A bar of no length would lose its whiskers: 0 of 2 has an interval too.
            minPointSize={1}
          >
            <ErrorBar
              dataKey="whiskers"
              direction={lying ? "x" : "y"}
              width={5}
              stroke="var(--color-ink)"
              strokeWidth={1.25}
              isAnimationActive={false}
            />
            {!lying && (
              <LabelList
                dataKey="rate"
                position="insideBottom"
                formatter={(value) => (value == null ? "" : percent(value))}
                fill="var(--color-ink-inverse)"
                fontSize={11}
              />
            )}
          </Bar>
        </Base>
      </ResponsiveContainer>
    </ChartFigure>
  );
}

/** recharts wants the distances from the bar's end, downwards and upwards. */
function recordOf({ label, rate, low, high }: RateRow) {
  const whiskers =
    rate === null || low === null || high === null ? [0, 0] : [rate - low, high - rate];
  return { label, rate, whiskers };
}
