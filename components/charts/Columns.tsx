import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { JSX } from 'preact';
import { FillPattern, type Part } from './ChartFrame';
import './charts.css';

export interface ColumnRow {
  /** Under the column; drawn where there is room. */
  name: string;
  values: Record<string, number>;
}

interface Props {
  width: number;
  parts: readonly Part[];
  rows: readonly ColumnRow[];
  format(value: number): string;
}

const HEIGHT = 180;
const EDGE = { top: 8, bottom: 24, start: 36, end: 16 };

/** Stacked columns over time, oldest first, with a scale of round numbers. */
export function Columns({ width, parts, rows, format }: Props): JSX.Element {
  const sums = rows.map((row) => parts.reduce((sum, part) => sum + (row.values[part.key] ?? 0), 0));
  const y = scaleLinear()
    .domain([0, Math.max(1, ...sums)])
    .nice(4)
    .range([HEIGHT - EDGE.bottom, EDGE.top]);
  const x = scaleBand<number>()
    .domain(rows.map((_, index) => index))
    .range([EDGE.start, Math.max(EDGE.start + 40, width - EDGE.end)])
    .padding(0.3);
  const layers = stack<ColumnRow>()
    .keys(parts.map((part) => part.key))
    .value((row, key) => row.values[key] ?? 0)([...rows]);
  // What is counted has no halves.
  const ticks = y.ticks(4).filter(Number.isInteger);
  // Names are about 44 px wide: print every second or third where columns stand closer.
  const every = Math.max(1, Math.ceil(44 / x.step()));
  return (
    <svg
      aria-hidden="true"
      class="up-columns"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="up-axis" x1={EDGE.start} x2={width - EDGE.end} y1={y(tick)} y2={y(tick)} />
          <text class="up-axis-words" x={EDGE.start - 6} y={y(tick)} dy="0.32em" text-anchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <g key={row.name}>
          {layers.map((layer, at) => {
            const part = parts[at];
            const [from, to] = layer[index] ?? [0, 0];
            const size = y(from) - y(to);
            if (!part || size <= 0) return null;
            const box = { x: x(index) ?? 0, y: y(to), width: x.bandwidth(), height: Math.max(2, size - 1.5) };
            return (
              <g key={part.key} class="up-fill" data-fill={part.fill}>
                <rect {...box} rx="2" />
                <FillPattern fill={part.fill} {...box} />
              </g>
            );
          })}
          {(rows.length - 1 - index) % every === 0 && (
            <text
              class="up-axis-words"
              x={(x(index) ?? 0) + x.bandwidth() / 2}
              y={HEIGHT - 6}
              text-anchor="middle"
            >
              {row.name}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
