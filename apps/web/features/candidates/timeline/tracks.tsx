import type { ReactNode } from 'react';
import { placeOn, type Axis, type Stretch } from './spans.js';
import classes from './tracks.module.css';

/** The years that tracks below are drawn on; what they say stands in words beside each. */
export function TrackAxis({ axis }: { axis: Axis }) {
  return (
    <div className={classes['axis']} aria-hidden="true">
      <span />
      <div className={classes['scale']}>
        {axis.years.map((month) => (
          <span key={month} style={{ left: `${placeOn({ from: month, to: month }, axis).left}%` }}>
            {month / 12}
          </span>
        ))}
      </div>
    </div>
  );
}

interface TrackRowProps {
  label: string;
  /** In words what the track shows. */
  detail: string;
  chips?: ReactNode;
  stretches: readonly Stretch[];
  tone?: 'work' | 'beside' | 'about';
  /** Label and detail on one line. */
  isDense?: boolean;
  axis: Axis | null;
  isOpen: boolean;
  onOpen: () => void;
  /** Below the row while it is open. */
  children: ReactNode;
}

/** Something with its months: in words, and as bars on the years. */
export function TrackRow(props: TrackRowProps) {
  const { label, detail, chips, stretches, tone = 'work', isDense = false, axis, isOpen, onOpen, children } = props;
  return (
    <li className={classes['item']} data-open={isOpen || undefined}>
      <button type="button" className={classes['row']} aria-expanded={isOpen} onClick={onOpen}>
        <span className={classes['label']} data-dense={isDense || undefined}>
          <b>{label}</b> {chips}
          <small>{detail}</small>
        </span>
        {axis && (
          <span className={classes['track']} aria-hidden="true">
            {axis.years.map((month) => (
              <i key={month} style={{ left: `${placeOn({ from: month, to: month }, axis).left}%` }} />
            ))}
            {stretches.map((one) => {
              const { left, width } = placeOn(one, axis);
              return <span key={one.from} data-tone={tone} style={{ left: `${left}%`, width: `${width}%` }} />;
            })}
          </span>
        )}
      </button>
      {isOpen && children}
    </li>
  );
}
