"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { dayAtShare, dayByKey, dayNumber, lastOf, shareOf, type Tick } from "@/lib/view/timeline";
import styles from "./timeline.module.css";

interface ThumbProps {
  readonly label: string;
  readonly day: string;
  /** The day in words, and what it stands for. */
  readonly words: string;
  readonly ticks: readonly Tick[];
  readonly kind: "at" | "since";
  /** `first`: begins a movement; what follows belongs to the same one. */
  readonly onMove: (day: string, first: boolean) => void;
}

/** A day on the line, to be dragged or moved by keys from document date to document date. */
export function Thumb({ label, day, words, ticks, kind, onMove }: ThumbProps) {
  const moved = useRef(false);
  const keyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = dayByKey(event.key, day, ticks);
    if (to === null) return;
    event.preventDefault();
    if (to !== day) onMove(to, !event.repeat);
  };
  const grab = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    moved.current = false;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const line = event.currentTarget.parentElement;
    if (!line || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const to = dayUnder(line, event.clientX, ticks);
    if (to === day) return;
    onMove(to, !moved.current);
    moved.current = true;
  };
  return (
    <span
      role="slider"
      tabIndex={0}
      className={styles.thumb}
      data-thumb={kind}
      style={{ left: `${shareOf(day, ticks) * 100}%` }}
      aria-label={label}
      aria-valuemin={dayNumber(ticks[0]?.day ?? day)}
      aria-valuemax={dayNumber(lastOf(ticks))}
      aria-valuenow={dayNumber(day)}
      aria-valuetext={words}
      onKeyDown={keyDown}
      onPointerDown={grab}
      onPointerMove={drag}
    />
  );
}

/** The document date nearest to a place on the screen. */
export function dayUnder(line: Element, clientX: number, ticks: readonly Tick[]): string {
  const { left, width } = line.getBoundingClientRect();
  return dayAtShare(width > 0 ? (clientX - left) / width : 1, ticks);
}
