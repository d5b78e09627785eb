"use client";

import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import type { CommitmentType, Position } from "@/lib/codebook";
import type { Holder } from "@/lib/corpus/snapshot";
import { selectCell } from "@/lib/view/change";
import type { Cell } from "@/lib/view/show";
import { MARK_WORDS, positionInWords, STANCE_WORDS, TYPE_WORDS } from "@/lib/view/words";
import styles from "./matrix.module.css";

interface MatrixCellProps {
  readonly holder: Holder;
  readonly type: CommitmentType;
  readonly cell: Cell | null;
  readonly inWords: boolean;
}

type Mark = keyof typeof MARK_WORDS;
const MARKS: readonly Mark[] = ["lead", "conditional", "dropped", "mixed"];

const has = (position: Position, mark: Mark): boolean =>
  mark === "lead" ? position.role === "lead" : position[mark];

/** The stance as colour and glyph, its marks, and the way to its sentence; empty where nothing is said. */
export function MatrixCell({ holder, type, cell, inWords }: MatrixCellProps) {
  const { view, snapshot } = useDashboard();
  if (!cell)
    return (
      <td className={styles.empty} data-in-words={inWords}>
        <span title={`${holder.name}, ${TYPE_WORDS[type].label}: no position`}>·</span>
      </td>
    );
  const { position, claims } = cell;
  const active = view.claim !== null && position.claims.includes(view.claim);
  const words = positionInWords(position, claims);
  const said = `${holder.name}, ${TYPE_WORDS[position.type].label}: ${words}, ${claims.length} ${claims.length === 1 ? "claim" : "claims"}`;
  return (
    <td className={inWords ? styles.said : undefined}>
      <ViewLink
        to={selectCell(view, holder.id, position.type, snapshot)}
        className={styles.cell}
        data-fill={position.stance}
        data-holder={holder.id}
        data-claims={position.claims.join(" ")}
        aria-label={said}
        title={said}
        {...(active ? { "aria-current": "true" as const } : {})}
      >
        <span className={styles.glyph}>{STANCE_WORDS[position.stance].glyph}</span>
        <span className={styles.marks}>
          {MARKS.filter((mark) => has(position, mark)).map((mark) => MARK_WORDS[mark].glyph)}
        </span>
      </ViewLink>
      {inWords && <span className={styles.words}>{words}</span>}
    </td>
  );
}
