"use client";

import { StanceChip } from "@/components/ui/stance-chip";
import { ViewLink } from "@/components/ui/view-link";
import type { HolderId } from "@/lib/codebook";
import type { Held, PositionChange } from "@/lib/positions/changes";
import { CHANGE_KINDS, CHANGE_WORDS, changesOfKind, heldOf } from "@/lib/view/change-words";
import { dayInWords } from "@/lib/view/title";
import type { View } from "@/lib/view/view";
import { STANCE_WORDS, TYPE_WORDS } from "@/lib/view/words";
import styles from "./changes-list.module.css";

interface ChangesListProps {
  readonly changes: readonly PositionChange[];
  readonly nameOf: (holder: HolderId) => string;
  /** Where a position that stands now is opened; one that is gone is not in the data to be opened. */
  readonly viewOf: (after: Held) => View;
}

/** A list that is longer is not read, and slow to draw. */
const MOST_OF_A_KIND = 100;

/** What has changed, position by position: a heading for each kind, before → after, and both sentences folded below. */
export function ChangesList({ changes, nameOf, viewOf }: ChangesListProps) {
  return CHANGE_KINDS.map((kind) => {
    const ofKind = changesOfKind(changes, kind);
    if (ofKind.length === 0) return null;
    const { heading, meaning } = CHANGE_WORDS[kind];
    return (
      <section key={kind} className={styles.kind}>
        <h2>
          {heading} <span className={styles.quiet}>{ofKind.length}</span>{" "}
          <span className={styles.meaning}>{meaning}</span>
        </h2>
        <ul>
          {ofKind.slice(0, MOST_OF_A_KIND).map((change) => (
            <ChangeItem key={keyOf(change)} change={change} nameOf={nameOf} viewOf={viewOf} />
          ))}
        </ul>
        {ofKind.length > MOST_OF_A_KIND && (
          <p className={styles.quiet}>
            And {ofKind.length - MOST_OF_A_KIND} more. Choose fewer types or documents to see them.
          </p>
        )}
      </section>
    );
  });
}

const keyOf = (change: PositionChange): string => {
  const { position } = heldOf(change);
  return `${position.holder} ${position.type}`;
};

interface ChangeItemProps extends Omit<ChangesListProps, "changes"> {
  readonly change: PositionChange;
}

function ChangeItem({ change, nameOf, viewOf }: ChangeItemProps) {
  const { holder, type } = heldOf(change).position;
  const before = change.kind === "new" ? null : change.before;
  const after = change.kind === "gone" ? null : change.after;
  const name = (
    <>
      <strong>{nameOf(holder)}</strong> {TYPE_WORDS[type].label}
    </>
  );
  return (
    <li className={styles.item} data-kind={change.kind} data-holder={holder}>
      {after ? (
        <ViewLink to={viewOf(after)} className={styles.name} data-holder={holder}>
          {name}
        </ViewLink>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      <span className={styles.step}>
        <Side held={before} />
        <span role="img" aria-label="then">
          →
        </span>
        <Side held={after} />
      </span>
      <details className={styles.sentences}>
        <summary>{before && after ? "Both sentences" : "The sentence"}</summary>
        {before && <Quote held={before} when="Before" />}
        {after && <Quote held={after} when="Now" />}
      </details>
    </li>
  );
}

function Side({ held }: { readonly held: Held | null }) {
  if (!held) return <span className={styles.quiet}>no position</span>;
  const { stance } = held.position;
  return (
    <span className={styles.side}>
      <StanceChip fill={stance} />
      {STANCE_WORDS[stance].label.toLowerCase()}
    </span>
  );
}

function Quote({ held, when }: { readonly held: Held; readonly when: string }) {
  const { evidence, speaker, conditions, date, stance } = held.ruling;
  return (
    <figure className={styles.quote} data-fill={stance}>
      <blockquote>{evidence.text.replace(/\s+/g, " ")}</blockquote>
      <figcaption className={styles.quiet}>
        {[
          when,
          ...(speaker ? [speaker.name] : []),
          ...conditions.map(({ text }) => `condition: “${text.replace(/\s+/g, " ")}”`),
          ...(date ? [dayInWords(date)] : []),
        ].join(" · ")}
      </figcaption>
    </figure>
  );
}
