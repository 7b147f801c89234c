import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { JSX } from 'preact';
import { DAY } from '@/utils/model/day';
import './charts.css';

export interface PacePoint {
  /** Milliseconds since the epoch. */
  at: number;
  value: number;
}

interface Props {
  width: number;
  start: number;
  end: number;
  /** Where the even way begins. */
  from: number;
  target: number;
  points: readonly PacePoint[];
  /** Days worth a name under the line. */
  days: readonly { at: number; name: string }[];
  format(value: number): string;
}

const HEIGHT = 170;
const EDGE = { top: 12, bottom: 24, end: 12 };
/** Widths of a figure's digit and of a day's name at the size they are drawn, in CSS pixels. */
const DIGIT = 6.6;
const DAY_NAME = 52;

/** What was reached so far as a line of steps, beside the even way to the target. */
export function PaceLine({ width, start, end, from, target, points, days, format }: Props): JSX.Element {
  const most = Math.max(target, ...points.map((point) => point.value));
  const y = scaleLinear()
    .domain([0, most])
    .nice(3)
    .range([HEIGHT - EDGE.bottom, EDGE.top]);
  // Neither counts nor money are told in parts of one.
  const ticks = y.ticks(3).filter(Number.isInteger);
  const left = Math.max(24, ...ticks.map((tick) => format(tick).length * DIGIT + 8));
  const x = scaleLinear()
    .domain([start, end])
    .range([left, Math.max(left + 40, width - EDGE.end)]);
  const path = line<PacePoint>()
    .x((point) => x(point.at))
    .y((point) => y(point.value))
    .curve(curveStepAfter)([...points]);
  const last = points[points.length - 1];
  const every = Math.max(1, Math.ceil(DAY_NAME / (x(start + DAY) - x(start))));
  return (
    <svg aria-hidden="true" class="up-pace" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="up-axis" x1={left} x2={width - EDGE.end} y1={y(tick)} y2={y(tick)} />
          <text class="up-axis-words" x={left - 6} y={y(tick)} dy="0.32em" text-anchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {days.map(
        (day, index) =>
          index % every === 0 && (
            <text key={day.at} class="up-axis-words" x={x(day.at)} y={HEIGHT - 6} text-anchor="start">
              {day.name}
            </text>
          ),
      )}
      <line class="up-pace-even" x1={x(from)} y1={y(0)} x2={x(end)} y2={y(target)} />
      {path && <path class="up-pace-line" d={path} />}
      {last && <circle class="up-pace-now" cx={x(last.at)} cy={y(last.value)} r="5" />}
    </svg>
  );
}
