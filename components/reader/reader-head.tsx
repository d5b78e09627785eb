"use client";

import { useDashboard } from "@/components/dashboard/context";
import { useShortcut } from "@/components/keys/use-shortcut";
import { announce } from "@/components/ui/announce";
import { ViewLink } from "@/components/ui/view-link";
import type { Claim } from "@/lib/codebook";
import { nextClaim, previousClaim, selectClaim } from "@/lib/view/change";
import { plural } from "@/lib/view/text";
import type { View } from "@/lib/view/view";
import { claimInWords } from "@/lib/view/words";
import { holderName } from "./claim-names";
import { DocumentPicker } from "./document-picker";
import styles from "./reader-head.module.css";

/** More would break the line; the title names them. */
const MOST_NAMED = 2;

interface ReaderHeadProps {
  readonly id: string | null;
  /** Of the open document, under the present filters. */
  readonly claims: readonly Claim[];
  /** The reader went on by key: the sentence is to have the focus. */
  readonly onKey: () => void;
}

/** Which document is open, the others, and the way from claim to claim. */
export function ReaderHead({ id, claims, onKey }: ReaderHeadProps) {
  const { snapshot, view, shown, navigate } = useDashboard();
  const inFocus = claims.filter(({ holder }) => view.holders.includes(holder));
  const walked = inFocus.length > 0 ? inFocus : claims;
  const at = walked.findIndex((claim) => claim.id === shown.activeClaim?.id);
  const names = shown.selected.map(({ name }) => name);
  const whose =
    inFocus.length === 0
      ? ""
      : ` of ${names.length > MOST_NAMED ? `these ${names.length}` : names.join(" and ")}`;

  const say = (to: View) => {
    const index = walked.findIndex((claim) => claim.id === to.claim);
    const claim = walked[index];
    if (!claim) return;
    const words = claimInWords(claim, holderName(snapshot, claim.holder));
    announce(`claim ${index + 1} of ${walked.length}: ${words}`);
  };
  const go = (to: View): boolean => {
    if (walked.length === 0) return false;
    onKey();
    navigate(to);
    say(to);
    return true;
  };
  const next = nextClaim(view, walked);
  const previous = previousClaim(view, walked);
  useShortcut("n", () => go(next));
  useShortcut("p", () => go(previous));
  // After whatever lies above the text: a sheet closes first, and lets go of its claim with it.
  useShortcut("Escape", () => {
    if (view.claim === null) return false;
    navigate(selectClaim(view, null));
    return true;
  });

  return (
    <div className={styles.head}>
      <DocumentPicker id={id} />
      <span className={styles.steps}>
        {at === -1
          ? `${plural(walked.length, "claim", "claims")}${whose}`
          : `claim ${at + 1} of ${walked.length}${whose}`}
        {walked.length > 0 && (
          <>
            <ViewLink
              to={previous}
              aria-label="Previous claim"
              aria-keyshortcuts="p"
              title="Previous claim (p)"
              onClick={() => say(previous)}
            >
              ↑
            </ViewLink>
            <ViewLink
              to={next}
              aria-label="Next claim"
              aria-keyshortcuts="n"
              title="Next claim (n)"
              onClick={() => say(next)}
            >
              ↓
            </ViewLink>
          </>
        )}
      </span>
    </div>
  );
}
