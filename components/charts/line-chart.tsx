"use client";

import { useFormatter } from "next-intl";
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart as Base,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";

import { recordsOf, type SeriesChartProps } from "./chart-data";
import { ChartFigure } from "./chart-figure";
import {
  axisStyle,
  colourAt,
  gridStyle,
  initialDimension,
  legendStyle,
  tooltipStyle,
} from "./chart-style";
import { SeriesTable } from "./series-table";

const dashes = ["", "6 3", "2 3", "8 3 2 3", "1 4", "10 4"];

/** Change over time. Lines differ in colour and dash; a missing value is a gap, not a zero. */
export function LineChart(props: SeriesChartProps) {
  const formatter = useFormatter();
  const written = (value: unknown) => formatter.number(Number(value), props.format ?? "decimal");
  return (
    <ChartFigure {...props} table={<SeriesTable {...props} />}>
      <ResponsiveContainer width="100%" height={260} initialDimension={initialDimension}>
        <Base
          data={recordsOf(props)}
          accessibilityLayer={false}
          margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} {...gridStyle} />
          <XAxis dataKey="label" {...axisStyle} padding={{ left: 16, right: 16 }} />
          <YAxis {...axisStyle} axisLine={false} width={56} tickFormatter={written} />
          <Tooltip {...tooltipStyle} formatter={written} />
          {props.series.length > 1 && (
            <Legend {...legendStyle} iconType="plainline" iconSize={18} />
          )}
          {props.series.map(({ key, label }, index) => (
            <Line
              key={key}
              name={label}
              dataKey={({ values }: { values: (number | null)[] }) => values[index]}
              stroke={colourAt(index)}
              strokeWidth={2}
              strokeDasharray={dashes[index % dashes.length]}
              dot={{ r: 3, strokeDasharray: "0" }}
              isAnimationActive={false}
            />
          ))}
        </Base>
      </ResponsiveContainer>
    </ChartFigure>
  );
}
