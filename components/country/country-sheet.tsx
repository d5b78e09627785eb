"use client";

import { useMemo } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import type { Claim } from "@/lib/codebook";
import type { Holder } from "@/lib/corpus/snapshot";
import { selectClaim, selectHolder } from "@/lib/view/change";
import { type Cell, show } from "@/lib/view/show";
import {
  conditionInWords,
  positionInWords,
  STANCE_WORDS,
  TYPE_WORDS,
  VOICE_WORDS,
} from "@/lib/view/words";
import styles from "./country-sheet.module.css";

/** Everything one selected country or group is said to hold, whatever types are filtered. */
export function CountrySheet() {
  const { view, shown } = useDashboard();
  if (shown.selected.length === 0) return null;
  return (
    <section className={styles.sheet} aria-label="Country sheet">
      {shown.selected.map((holder) => (
        <HolderPositions key={holder.id} holder={holder} />
      ))}
      <ViewLink
        to={{ ...selectHolder(view, null), claim: null }}
        className={styles.close}
        aria-label="Close the country sheet"
      >
        ×
      </ViewLink>
    </section>
  );
}

function HolderPositions({ holder }: { readonly holder: Holder }) {
  const { snapshot, view } = useDashboard();
  const { document, at } = view;
  const whole = useMemo(
    () =>
      show(snapshot, {
        ...view,
        document,
        at,
        types: [],
        stances: [],
        conditional: false,
        q: "",
        claim: null,
      }),
    [snapshot, view, document, at],
  );
  const row = whole.rows.find((candidate) => candidate.holder.id === holder.id);
  const cells = row?.cells.flatMap((cell) => (cell ? [cell] : [])) ?? [];
  const through = whole.rows.filter(
    ({ holder: group }) => group.kind === "group" && group.members.includes(holder.id),
  );
  return (
    <>
      <h2 className={styles.name}>{holder.name}</h2>
      {cells.length === 0 && (
        <p className={styles.quiet}>
          Mentioned, no position of its own. Silence is not a position.
        </p>
      )}
      <ul className={styles.positions}>
        {cells.map((cell) => (
          <PositionItem key={cell.type} cell={cell} />
        ))}
      </ul>
      {through.length > 0 && (
        <p className={styles.quiet}>
          Not counted here: what its groups hold as groups (
          {through.map(({ holder: group }, index) => (
            <span key={group.id}>
              {index > 0 && ", "}
              <ViewLink to={selectHolder(view, group.id)}>{group.name}</ViewLink>
            </span>
          ))}
          ).
        </p>
      )}
    </>
  );
}

function PositionItem({ cell }: { readonly cell: Cell }) {
  const { position, claims } = cell;
  return (
    <li>
      <p className={styles.position} data-fill={position.stance}>
        <span className={styles.glyph} aria-hidden="true">
          {STANCE_WORDS[position.stance].glyph}
        </span>
        <strong>{TYPE_WORDS[position.type].label}</strong>{" "}
        {STANCE_WORDS[position.stance].label.toLowerCase()}
        {position.mixed && ", mixed"}
        <span className={styles.words}>{positionInWords(position, claims)}</span>
      </p>
      {claims.map((claim) => (
        <ClaimQuote key={claim.id} claim={claim} />
      ))}
    </li>
  );
}

function ClaimQuote({ claim }: { readonly claim: Claim }) {
  const { view } = useDashboard();
  const active = view.claim === claim.id;
  return (
    <figure className={styles.quote} data-fill={claim.stance}>
      <blockquote>
        <ViewLink
          to={selectClaim(view, claim)}
          data-holder={claim.holder}
          data-claims={claim.id}
          {...(active ? { "aria-current": "true" as const } : {})}
        >
          {claim.evidence.text.replace(/\s+/g, " ")}
        </ViewLink>
      </blockquote>
      <figcaption>
        {[
          claim.speaker
            ? `${VOICE_WORDS[claim.voice]}: ${claim.speaker.name}`
            : VOICE_WORDS[claim.voice],
          ...claim.conditions.map(conditionInWords),
          ...(claim.change ? [claim.change] : []),
          ...(claim.date ? [claim.date] : []),
        ].join(" · ")}
      </figcaption>
    </figure>
  );
}
