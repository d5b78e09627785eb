"use client";

import { type MouseEvent, memo } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import { setAt, setSince } from "@/lib/view/change";
import { plural } from "@/lib/view/text";
import { documentsBy, lastOf, shareOf, type Tick, tickBefore } from "@/lib/view/timeline";
import { dayInWords } from "@/lib/view/title";
import type { View } from "@/lib/view/view";
import { ChangesSince } from "./changes-since";
import { DateField } from "./date-field";
import { dayUnder, Thumb } from "./thumb";
import styles from "./timeline.module.css";
import { usePlay } from "./use-play";

/** The line itself, with its sliders, fields and what changed. */
export function TimelineLine({ ticks }: { readonly ticks: readonly Tick[] }) {
  const { view, navigate, replace } = useDashboard();
  const play = usePlay(ticks);
  const [first, last] = [ticks[0]?.day ?? "", lastOf(ticks)];
  const day = view.at ?? last;
  const go = (to: View, begins: boolean) => {
    play.stop();
    (begins ? navigate : replace)(to);
  };
  const click = (event: MouseEvent<HTMLElement>) => {
    if (event.target instanceof Element && event.target.closest("[role=slider]")) return;
    go(setAt(view, dayUnder(event.currentTarget, event.clientX, ticks)), true);
  };
  const compared =
    view.since === null ? null : Math.min(shareOf(view.since, ticks), shareOf(day, ticks));
  return (
    <section className={styles.timeline} aria-label="Timeline">
      <div className={styles.row}>
        <button
          type="button"
          className={styles.play}
          aria-label={play.playing ? "Pause" : "Play the document dates"}
          onClick={play.toggle}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d={play.playing ? "M4 3h3v10H4zM9 3h3v10H9z" : "M4 2.5v11l9-5.5z"} />
          </svg>
        </button>
        <span className={styles.end}>{monthInWords(first)}</span>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the sliders on the line have the keys */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a click on the line is a short cut for the mouse */}
        <div className={styles.line} onClick={click}>
          <Ticks ticks={ticks} from={compared} to={day} />
          {view.since !== null && (
            <Thumb
              kind="since"
              label="Compared with"
              day={view.since}
              words={dayInWords(view.since)}
              ticks={ticks}
              onMove={(to, begins) => go(setSince(view, to), begins)}
            />
          )}
          <Thumb
            kind="at"
            label="Known by"
            day={day}
            words={
              view.at === null
                ? "all time"
                : `${dayInWords(day)}, ${plural(documentsBy(ticks, day), "document", "documents")} by then`
            }
            ticks={ticks}
            onMove={(to, begins) => go(setAt(view, to), begins)}
          />
        </div>
        <span className={styles.end}>{monthInWords(last)}</span>
        <DateField
          name="at"
          label="Known by, as a date"
          value={view.at}
          min={first}
          max={last}
          set={(to) => setAt(view, to)}
        />
        <ViewLink
          to={setAt(view, null)}
          className={styles.choice}
          {...(view.at === null ? { "aria-current": "true" as const } : {})}
        >
          All time
        </ViewLink>
        {view.since === null && tickBefore(day, ticks) < day && (
          <ViewLink to={setSince(view, tickBefore(day, ticks))} className={styles.choice}>
            What changed
          </ViewLink>
        )}
      </div>
      {view.since !== null && <ChangesSince since={view.since} ticks={ticks} />}
    </section>
  );
}

interface TicksProps {
  readonly ticks: readonly Tick[];
  /** Where the compared span begins on the line; null for none. */
  readonly from: number | null;
  readonly to: string;
}

const TALLEST = 14;
const SHORTEST = 6;

/** A stroke a day, the taller the more documents; those not yet known by the day are faint. */
const Ticks = memo(function Ticks({ ticks, from, to }: TicksProps) {
  const most = Math.max(...ticks.map(({ documents }) => documents));
  const heightOf = ({ documents }: Tick) =>
    most < 2 ? SHORTEST : SHORTEST + ((documents - 1) / (most - 1)) * (TALLEST - SHORTEST);
  const percent = (share: number) => `${share * 100}%`;
  return (
    <svg className={styles.ticks} aria-hidden="true">
      <line className={styles.axis} x1="0" x2="100%" y1="22" y2="22" />
      {from !== null && (
        <line
          className={styles.span}
          x1={percent(from)}
          x2={percent(shareOf(to, ticks))}
          y1="22"
          y2="22"
        />
      )}
      {ticks.map((tick) => (
        <line
          key={tick.day}
          className={styles.tick}
          data-later={tick.day > to}
          x1={percent(shareOf(tick.day, ticks))}
          x2={percent(shareOf(tick.day, ticks))}
          y1={22 - heightOf(tick)}
          y2="22"
        />
      ))}
    </svg>
  );
});

const month = new Intl.DateTimeFormat("en-GB", {
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const monthInWords = (day: string): string => month.format(new Date(`${day}T00:00:00Z`));
