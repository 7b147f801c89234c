import type { JSX } from 'preact';
import { FillPattern, type Part } from './ChartFrame';
import { columns, linear, roundTop, stacked, wholeTicks } from './scale';
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
  const layers = rows.map((row) => stacked(parts.map((part) => row.values[part.key] ?? 0)));
  const top = roundTop(Math.max(1, ...layers.map((row) => row.at(-1)?.[1] ?? 0)), 4);
  const y = linear([0, top], [HEIGHT - EDGE.bottom, EDGE.top]);
  const x = columns(rows.length, [EDGE.start, Math.max(EDGE.start + 40, width - EDGE.end)], 0.3);
  // Names are about 44 px wide: print every second or third where columns stand closer.
  const every = Math.max(1, Math.ceil(44 / x.step));
  return (
    <svg
      aria-hidden="true"
      class="up-columns"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
    >
      {wholeTicks(top, 4).map((tick) => (
        <g key={tick}>
          <line class="up-axis" x1={EDGE.start} x2={width - EDGE.end} y1={y(tick)} y2={y(tick)} />
          <text class="up-axis-words" x={EDGE.start - 6} y={y(tick)} dy="0.32em" text-anchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <g key={row.name}>
          {parts.map((part, at) => {
            const [from, to] = layers[index]![at]!;
            const size = y(from) - y(to);
            if (size <= 0) return null;
            const box = { x: x.at(index), y: y(to), width: x.width, height: Math.max(2, size - 1.5) };
            return (
              <g key={part.key} class="up-fill" data-fill={part.fill}>
                <rect {...box} rx="2" />
                <FillPattern fill={part.fill} {...box} />
              </g>
            );
          })}
          {(rows.length - 1 - index) % every === 0 && (
            <text class="up-axis-words" x={x.at(index) + x.width / 2} y={HEIGHT - 6} text-anchor="middle">
              {row.name}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
