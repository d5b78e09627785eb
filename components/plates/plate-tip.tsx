"use client";

import { type RefObject, useEffect, useState } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { StanceChip } from "@/components/ui/stance-chip";
import { COMMITMENT_TYPES, type CommitmentType, type HolderId } from "@/lib/codebook";
import type { Plate } from "@/lib/figure/plates";
import { FILL_WORDS, positionInWords } from "@/lib/view/words";
import styles from "./plates.module.css";

interface Pointed {
  readonly id: HolderId;
  readonly type: CommitmentType;
  /** Pixels from the corner of the plates. */
  readonly x: number;
  readonly y: number;
  /** In the right half, where the words stand to the left of the mouse. */
  readonly toLeft: boolean;
}

interface PlateTipProps {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly plates: readonly Plate[];
}

/** Names the country under the mouse, and says where it stands on that plate; it is lit on all of them. */
export function PlateTip({ root, plates }: PlateTipProps) {
  const { snapshot } = useDashboard();
  const [pointed, setPointed] = useState<Pointed | null>(null);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const move = (event: PointerEvent) => setPointed(pointedAt(element, event));
    const leave = () => setPointed(null);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("pointerdown", leave);
    return () => {
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("pointerdown", leave);
    };
  }, [root]);

  if (!pointed) return null;
  const { id, type, x, y, toLeft } = pointed;
  const plate = plates.find((one) => one.type === type);
  const cell = plate?.held.find(({ holder }) => holder.id === id)?.cell;
  const fill = plate?.fills.get(id)?.kind;
  return (
    <div
      className={styles.tip}
      style={{
        left: x,
        top: y,
        transform: `translate(${toLeft ? "calc(-100% - 12px)" : "12px"}, 12px)`,
      }}
      aria-hidden="true"
    >
      <strong>{snapshot.holders.find((holder) => holder.id === id)?.name ?? id}</strong>
      {cell ? (
        <span>
          <StanceChip fill={cell.position.stance} />
          {positionInWords(cell.position, cell.claims)}
        </span>
      ) : (
        <span>{FILL_WORDS[fill === "hidden" ? "hidden" : "mentioned"]}</span>
      )}
    </div>
  );
}

function pointedAt(root: HTMLElement, event: PointerEvent): Pointed | null {
  if (event.pointerType !== "mouse" || !(event.target instanceof Element)) return null;
  const id = event.target.closest("svg [data-holder]")?.getAttribute("data-holder");
  const type = event.target.closest("[data-plate]")?.getAttribute("data-plate");
  const plate = COMMITMENT_TYPES.find((one) => one === type);
  if (!id || !plate) return null;
  const { left, top, width } = root.getBoundingClientRect();
  const [x, y] = [event.clientX - left, event.clientY - top];
  return { id, type: plate, x, y, toLeft: x > width / 2 };
}
