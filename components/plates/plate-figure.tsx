"use client";

import { useMemo } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { StanceChip } from "@/components/ui/stance-chip";
import { ViewLink } from "@/components/ui/view-link";
import type { PlateGround } from "@/lib/figure/plate-ground";
import { plateToSvg } from "@/lib/figure/plate-svg";
import { countriesInWords, plateInWords, stanceAfterName } from "@/lib/figure/plate-words";
import { groupsOn, type Held, type Plate, stanceCounts } from "@/lib/figure/plates";
import { onlyType, selectHolder, setPane } from "@/lib/view/change";
import { STANCE_WORDS, TYPE_WORDS } from "@/lib/view/words";
import styles from "./plates.module.css";

interface PlateFigureProps {
  readonly plate: Plate;
  /** Null until the borders have come. */
  readonly ground: PlateGround | null;
}

/** One small map with its name, its counts and its words; its head and map open the filter. */
export function PlateFigure({ plate, ground }: PlateFigureProps) {
  const { view } = useDashboard();
  const { label, question } = TYPE_WORDS[plate.type];
  const markup = useMemo(
    () => ({ __html: ground ? plateToSvg(ground, plate.fills) : "" }),
    [ground, plate],
  );
  const groups = groupsOn(plate);
  return (
    <figure className={styles.figure} data-plate={plate.type} aria-label={plateInWords(plate)}>
      <ViewLink
        to={setPane(onlyType({ ...view, types: [] }, plate.type), "all")}
        className={styles.link}
        title={question}
      >
        <span className={styles.head}>
          <strong className={styles.name}>{label}</strong>
          <span className={styles.counts}>
            {stanceCounts(plate).map(({ stance, count }) => (
              <span key={stance}>
                <span className={styles.read}>{stanceAfterName(stance)} </span>
                <span aria-hidden="true">{STANCE_WORDS[stance].glyph}</span> {count}
              </span>
            ))}
          </span>
        </span>
        <span
          className={styles.frame}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: plateToSvg escapes all it is given
          dangerouslySetInnerHTML={markup}
        />
      </ViewLink>
      <figcaption className={styles.caption}>
        <p className={styles.words}>{capital(countriesInWords(plate))}</p>
        {groups.length > 0 && (
          <ul className={styles.groups} aria-label="Groups">
            {groups.map((held) => (
              <Group key={held.holder.id} held={held} />
            ))}
          </ul>
        )}
      </figcaption>
    </figure>
  );
}

/** A group's position is its own: named under the map, never drawn upon it. */
function Group({ held: { holder, cell } }: { readonly held: Held }) {
  const { view } = useDashboard();
  return (
    <li>
      <ViewLink to={selectHolder(view, holder.id)} data-holder={holder.id}>
        <StanceChip fill={cell.position.stance} />
        {holder.name}
        <span className={styles.read}>, {stanceAfterName(cell.position.stance)}</span>
      </ViewLink>
    </li>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
