import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { t } from '@/utils/messaging/words';
import { useWidth } from './use-width';
import './charts.css';

/** One kind of thing in a chart. `fill` picks colour and pattern together, so that neither means something alone. */
export interface Part {
  key: string;
  name: string;
  fill: 'base' | 'responded' | 'created' | 'unclear' | 'plain' | 'note';
}

interface Props {
  title: string;
  /** What the chart says, in one sentence. */
  says?: ComponentChildren;
  legend?: readonly Part[];
  /** The same figures as rows: the first column names the row. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Draws at this width, in CSS pixels. */
  children(width: number): ComponentChildren;
}

/** A picture with its words: title, legend, and the same figures as a table, which is what a screen reader gets. */
export function ChartFrame({ title, says, legend, head, rows, children }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 320);
  const [isTable, setIsTable] = useState(false);
  return (
    <figure class="up-chart">
      <figcaption>
        <h3>{title}</h3>
        {says && <p class="up-soft up-small">{says}</p>}
      </figcaption>
      <div ref={box} aria-hidden="true">
        {children(width)}
      </div>
      {legend && legend.length > 1 && (
        <ul class="up-legend" aria-hidden="true">
          {legend.map((part) => (
            <li key={part.key}>
              <svg aria-hidden="true" width="14" height="14" class="up-fill" data-fill={part.fill}>
                <rect x="0.5" y="0.5" width="13" height="13" rx="2" />
                <FillPattern fill={part.fill} x={0.5} y={0.5} width={13} height={13} />
              </svg>
              {part.name}
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="small" kind="quiet" class="up-flush" onClick={() => setIsTable(!isTable)}>
          {isTable ? t('chartHideTable') : t('chartShowTable')}
        </Button>
      </div>
      <div class={isTable ? 'up-table-scroll' : 'up-sr'}>
        <table class="up-table">
          <caption class="up-sr">{title}</caption>
          <thead>
            <tr>
              {head.map((name, index) => (
                <th key={name} scope="col" class={index ? 'up-table-number' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={head[index + 1]} class="up-table-number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

interface PatternProps {
  fill: Part['fill'];
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Strokes over a rectangle that tell its kind without colour: slanted for responded, upright for not settled. */
export function FillPattern({ fill, x, y, width, height }: PatternProps): JSX.Element | null {
  if ((fill !== 'responded' && fill !== 'note') || width <= 0 || height <= 0) return null;
  const step = 5;
  const lines: string[] = [];
  if (fill === 'responded') {
    for (let at = -height; at < width; at += step) {
      const from = Math.max(0, at);
      const to = Math.min(width, at + height);
      if (to > from)
        lines.push(`M${x + from} ${y + height - (from - at)}L${x + to} ${y + height - (to - at)}`);
    }
  } else {
    for (let at = step; at < width; at += step) lines.push(`M${x + at} ${y}v${height}`);
  }
  return <path class="up-fill-lines" d={lines.join('')} />;
}
