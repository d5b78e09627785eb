"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { StanceChip } from "@/components/ui/stance-chip";
import { describer } from "@/lib/figure/map-words";
import type { Row } from "@/lib/view/show";
import { positionInWords } from "@/lib/view/words";
import styles from "./map-pane.module.css";
import { placeTooltip } from "./tooltip-place";
import { useTold } from "./use-told";

/** Positions and one quote of the country that is pointed at or has the focus. Its name says the same to a screen reader. */
export function MapTooltip({ frame }: { readonly frame: RefObject<HTMLElement | null> }) {
  const { snapshot, shown } = useDashboard();
  const told = useTold(frame);
  const tip = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!tip.current || !told) return;
    const { offsetWidth: width, offsetHeight: height, style } = tip.current;
    const { clientWidth, clientHeight } = document.documentElement;
    const room = { width: clientWidth, height: clientHeight };
    const { left, top } = placeTooltip({ width, height }, told.avoid, room);
    style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }, [told]);

  if (!told) return null;
  const row = shown.rows.find(({ holder }) => holder.id === told.id);
  return (
    <div ref={tip} className={styles.tooltip} aria-hidden="true">
      {row ? <Held row={row} /> : describer(snapshot, shown)(told.id)}
    </div>
  );
}

function Held({ row }: { readonly row: Row }) {
  const cells = row.cells.flatMap((cell) => cell ?? []);
  const claims = cells.flatMap((cell) => cell.claims);
  const ruling = claims.find(({ id }) => id === cells[0]?.position.ruling);
  const more = claims.length - (ruling ? 1 : 0);
  return (
    <>
      <strong>{row.holder.name}</strong>
      <ul>
        {cells.map(({ type, position, claims: under }) => (
          <li key={type}>
            <StanceChip fill={position.stance} />
            {positionInWords(position, under)}
          </li>
        ))}
      </ul>
      {ruling && <q>{ruling.evidence.text.replace(/\s+/g, " ")}</q>}
      {more > 0 && <small>{more} more</small>}
    </>
  );
}
