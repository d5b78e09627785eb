"use client";

import { useQuery } from "@tanstack/react-query";
import { useDashboard } from "@/components/dashboard/context";
import { whyQuery } from "@/components/hooks/queries";
import { Dialog } from "@/components/ui/dialog";
import type { Claim } from "@/lib/codebook";
import { STANCE_WORDS, TYPE_WORDS } from "@/lib/view/words";
import styles from "./why.module.css";
import { WhyPanel } from "./why-panel";

export interface WhyDialogProps {
  readonly claim: Claim;
  readonly onClose: () => void;
}

/** Why a claim is made, over the page. */
export function WhyDialog({ claim, onClose }: WhyDialogProps) {
  const { snapshot } = useDashboard();
  const { data, isError, refetch } = useQuery(whyQuery(snapshot.rev, claim.id));
  const holder = snapshot.holders.find(({ id }) => id === claim.holder)?.name ?? claim.holder;
  const { glyph, label } = STANCE_WORDS[claim.stance];
  const title = (
    <>
      <span className={styles.quiet}>Why</span> {holder} · {TYPE_WORDS[claim.type].label} · {glyph}{" "}
      {label}
    </>
  );
  return (
    <Dialog title={title} fill={claim.stance} onClose={onClose}>
      <div className={styles.why}>
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
    </Dialog>
  );
}
