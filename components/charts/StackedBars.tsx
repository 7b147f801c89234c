import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { JSX } from 'preact';
import { FillPattern, type Part } from './ChartFrame';
import './charts.css';

export interface BarRow {
  name: string;
  /** Words at the end of the row, e.g. "3 of 12". */
  words: string;
  values: Record<string, number>;
}

interface Props {
  width: number;
  parts: readonly Part[];
  rows: readonly BarRow[];
}

const BAR = 18;

/** Bars on one scale, each the sum of its parts; name above, figures at the end. */
export function StackedBars({ width, parts, rows }: Props): JSX.Element {
  const most = Math.max(
    1,
    ...rows.map((row) => parts.reduce((sum, part) => sum + (row.values[part.key] ?? 0), 0)),
  );
  const x = scaleLinear().domain([0, most]).range([0, width]);
  const layers = stack<BarRow>()
    .keys(parts.map((part) => part.key))
    .value((row, key) => row.values[key] ?? 0)([...rows]);
  return (
    <ul class="up-bars">
      {rows.map((row, index) => (
        <li key={row.name}>
          {(row.name || row.words) && (
            <div class="up-bars-words">
              <span>{row.name}</span>
              <span class="up-number">{row.words}</span>
            </div>
          )}
          <svg aria-hidden="true" width={width} height={BAR} viewBox={`0 0 ${width} ${BAR}`}>
            <rect class="up-bars-ground" width={width} height={BAR} rx="3" />
            {layers.map((layer, at) => {
              const part = parts[at];
              const [from, to] = layer[index] ?? [0, 0];
              const size = x(to) - x(from);
              if (!part || size <= 0) return null;
              // A line of ground between neighbours; never so wide that a small part vanishes.
              const box = { x: x(from), y: 0, width: Math.max(2, size - 1.5), height: BAR };
              return (
                <g key={part.key} class="up-fill" data-fill={part.fill}>
                  <rect {...box} rx="2" />
                  <FillPattern fill={part.fill} {...box} />
                </g>
              );
            })}
          </svg>
        </li>
      ))}
    </ul>
  );
}
