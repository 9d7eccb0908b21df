"use client";

import { useFormatter } from "next-intl";
import {
  Bar,
  BarChart as Base,
  CartesianGrid,
  Legend,
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

interface BarChartProps extends SeriesChartProps {
  /** Parts of a whole, one upon the other. */
  stacked?: boolean;
}

/** Amounts side by side. The scale begins at zero. */
export function BarChart({ stacked = false, ...props }: BarChartProps) {
  const formatter = useFormatter();
  const written = (value: unknown) => formatter.number(Number(value), props.format ?? "decimal");
  return (
    <ChartFigure {...props} table={<SeriesTable {...props} />}>
      <ResponsiveContainer width="100%" height={260} initialDimension={initialDimension}>
        <Base
          data={recordsOf(props)}
          accessibilityLayer={false}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} {...gridStyle} />
          <XAxis dataKey="label" {...axisStyle} />
          <YAxis {...axisStyle} axisLine={false} width={56} tickFormatter={written} />
          <Tooltip {...tooltipStyle} formatter={written} cursor={{ fill: "var(--color-hover)" }} />
          {props.series.length > 1 && <Legend {...legendStyle} iconType="square" iconSize={10} />}
          {props.series.map(({ key, label }, index) => (
            <Bar
              key={key}
              name={label}
              dataKey={({ values }: { values: (number | null)[] }) => values[index]}
              {...(stacked && { stackId: "whole" })}
              fill={colourAt(index)}
              maxBarSize={36}
              radius={stacked ? 0 : [2, 2, 0, 0]}
              isAnimationActive={false}
            />
          ))}
        </Base>
      </ResponsiveContainer>
    </ChartFigure>
  );
}
