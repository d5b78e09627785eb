"use client";

import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import type { Stance } from "@/lib/codebook";
import styles from "./dialog.module.css";

interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Of what it tells about; colours what stands for it inside. */
  readonly fill?: Stance;
  readonly width?: "text" | "wide";
}

/** Something over the page. The browser keeps the focus inside and gives it back; Esc and a click beside it close it. */
export function Dialog({ title, onClose, children, fill, width = "wide" }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before the effects of what is inside, which may measure it.
  useLayoutEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const close = () => dialog.current?.close();
  const closeOutside = ({ target, currentTarget }: MouseEvent<HTMLDialogElement>) => {
    if (target === currentTarget) close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog is for the mouse; the keyboard has Esc
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      data-width={width}
      data-fill={fill}
      onClose={onClose}
      onClick={closeOutside}
    >
      <div className={styles.body}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <button type="button" className={styles.close} aria-label="Close" onClick={close}>
          ×
        </button>
        {children}
      </div>
    </dialog>
  );
}
