"use client";

import { type PointerEvent, type RefObject, useRef, useState } from "react";
import styles from "./country-sheet.module.css";

/** A drag of fewer pixels is a tap. */
const DRAG = 24;

interface SheetHandleProps {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Where the sheet comes up from the bottom edge: a tap makes it tall or low, a drag up tall, a drag down low, then closed. */
export function SheetHandle({ sheet, onClose }: SheetHandleProps) {
  const [tall, setTall] = useState(false);
  const from = useRef<number | null>(null);
  const dragged = useRef(false);
  const make = (next: boolean) => {
    setTall(next);
    sheet.current?.toggleAttribute("data-tall", next);
  };
  const down = (event: PointerEvent<HTMLButtonElement>) => {
    from.current = event.clientY;
    dragged.current = false;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const up = (event: PointerEvent) => {
    const by = from.current === null ? 0 : event.clientY - from.current;
    from.current = null;
    dragged.current = Math.abs(by) >= DRAG;
    if (by <= -DRAG) make(true);
    else if (by >= DRAG && tall) make(false);
    else if (by >= DRAG) onClose();
  };
  return (
    <button
      type="button"
      className={styles.handle}
      aria-expanded={tall}
      aria-label="Make the sheet tall"
      onPointerDown={down}
      onPointerUp={up}
      onClick={() => {
        if (!dragged.current) make(!tall);
        dragged.current = false;
      }}
    />
  );
}
