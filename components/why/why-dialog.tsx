"use client";

import { useQuery } from "@tanstack/react-query";
import { type MouseEvent, useId, useLayoutEffect, useRef } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { whyQuery } from "@/components/hooks/queries";
import type { Claim } from "@/lib/codebook";
import { STANCE_WORDS, TYPE_WORDS } from "@/lib/view/words";
import styles from "./why.module.css";
import { WhyPanel } from "./why-panel";

export interface WhyDialogProps {
  readonly claim: Claim;
  readonly onClose: () => void;
}

/** Why a claim is made, over the page. The browser keeps the focus inside and gives it back. */
export function WhyDialog({ claim, onClose }: WhyDialogProps) {
  const { snapshot } = useDashboard();
  const { data, isError, refetch } = useQuery(whyQuery(snapshot.rev, claim.id));
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  // Before the effects of what is inside, which measure it.
  useLayoutEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const holder = snapshot.holders.find(({ id }) => id === claim.holder)?.name ?? claim.holder;
  const { glyph, label } = STANCE_WORDS[claim.stance];
  const closeOutside = ({ target, currentTarget }: MouseEvent<HTMLDialogElement>) => {
    if (target === currentTarget) dialog.current?.close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog is for the mouse; the keyboard has Esc
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={title}
      data-fill={claim.stance}
      onClose={onClose}
      onClick={closeOutside}
    >
      <div className={styles.body}>
        <h2 id={title} className={styles.title}>
          <span className={styles.quiet}>Why</span> {holder} · {TYPE_WORDS[claim.type].label} ·{" "}
          {glyph} {label}
        </h2>
        <button
          type="button"
          className={styles.close}
          aria-label="Close"
          onClick={() => dialog.current?.close()}
        >
          ×
        </button>
        {data && <WhyPanel why={data} />}
        {data === null && (
          <p>
            Another engine read this sentence when the link was made. Today’s does not read this
            position in it, so there is no rule to show.
          </p>
        )}
        {data === undefined && !isError && (
          <div className={styles.skeleton}>
            <p className={styles.hidden} role="status">
              The sentence is being read.
            </p>
            <span />
            <span />
            <span />
          </div>
        )}
        {isError && (
          <p role="alert">
            The explanation could not be fetched.{" "}
            <button type="button" className={styles.again} onClick={() => refetch()}>
              Try again
            </button>
          </p>
        )}
      </div>
    </dialog>
  );
}
