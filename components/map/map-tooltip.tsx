"use client";

import { type RefObject, useEffect, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { StanceChip } from "@/components/ui/stance-chip";
import type { HolderId } from "@/lib/codebook";
import { describer } from "@/lib/figure/map-words";
import { positionInWords } from "@/lib/view/words";
import styles from "./map-pane.module.css";

interface Pointed {
  readonly id: HolderId;
  /** Pixels from the frame's corner. */
  readonly x: number;
  readonly y: number;
  /** Which corner of the tooltip is at the pointer, so that it stays inside the frame. */
  readonly toLeft: boolean;
  readonly toTop: boolean;
}

/** Positions and one quote of the country under the mouse. Touch has the country sheet instead. */
export function MapTooltip({ frame }: { readonly frame: RefObject<HTMLDivElement | null> }) {
  const { snapshot, shown } = useDashboard();
  const [pointed, setPointed] = useState<Pointed | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const move = (event: PointerEvent) => {
      const country =
        event.pointerType === "mouse" && event.target instanceof Element
          ? event.target.closest("[data-holder]:not([data-fill=absent])")
          : null;
      const id = country?.getAttribute("data-holder");
      if (!id) return setPointed(null);
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [event.clientX - left, event.clientY - top];
      setPointed({ id, x, y, toLeft: x > width / 2, toTop: y > height / 2 });
    };
    const leave = () => setPointed(null);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("pointerdown", leave);
    return () => {
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("pointerdown", leave);
    };
  }, [frame]);

  if (!pointed) return null;
  const { id, x, y, toLeft, toTop } = pointed;
  const row = shown.rows.find(({ holder }) => holder.id === id);
  const cells = row?.cells.flatMap((cell) => cell ?? []) ?? [];
  const claims = cells.flatMap((cell) => cell.claims);
  const ruling = claims.find((claim) => claim.id === cells[0]?.position.ruling);
  return (
    <div
      className={styles.tooltip}
      style={{
        left: x,
        top: y,
        transform: `translate(${toLeft ? "calc(-100% - 12px)" : "12px"}, ${toTop ? "calc(-100% - 12px)" : "12px"})`,
      }}
      aria-hidden="true"
    >
      {row ? (
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
          {claims.length > 1 && <small>{claims.length - 1} more</small>}
        </>
      ) : (
        describer(snapshot, shown)(id)
      )}
    </div>
  );
}
