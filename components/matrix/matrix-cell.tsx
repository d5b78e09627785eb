import type { Position } from "@/lib/codebook";
import type { Holder } from "@/lib/corpus/snapshot";
import type { Cell } from "@/lib/view/show";
import { plural } from "@/lib/view/text";
import { MARK_WORDS, positionInWords, STANCE_WORDS, TYPE_WORDS } from "@/lib/view/words";
import styles from "./matrix-row.module.css";

/** More claims than this are counted on the tile. */
const FEW_CLAIMS = 5;

type Mark = keyof typeof MARK_WORDS;
const MARKS: readonly Mark[] = ["lead", "conditional", "dropped", "mixed"];

const has = (position: Position, mark: Mark): boolean =>
  mark === "lead" ? position.role === "lead" : position[mark];

interface MatrixCellProps {
  readonly holder: Holder;
  readonly cell: Cell;
  readonly href: string;
  readonly active: boolean;
  /** Whether there is room to say the position beside its glyph. */
  readonly inWords: boolean;
}

/** The stance as colour and glyph, its marks, and the way to its sentence. */
export function MatrixCell({ holder, cell, href, active, inWords }: MatrixCellProps) {
  const { position, claims } = cell;
  const words = positionInWords(position, claims);
  const said = `${holder.name}, ${TYPE_WORDS[position.type].label}: ${words}, ${plural(claims.length, "claim", "claims")}`;
  const marks = MARKS.filter((mark) => has(position, mark));
  return (
    <td className={inWords ? styles.said : undefined}>
      <a
        href={href}
        className={styles.cell}
        data-fill={position.stance}
        data-holder={holder.id}
        data-claims={position.claims.join(" ")}
        aria-label={said}
        title={said}
        aria-current={active ? "true" : undefined}
      >
        {claims.length > FEW_CLAIMS && <span className={styles.count}>{claims.length}</span>}
        <span className={styles.glyph}>{STANCE_WORDS[position.stance].glyph}</span>
        {marks.length > 0 && (
          <span className={styles.marks}>{marks.map((mark) => MARK_WORDS[mark].glyph)}</span>
        )}
      </a>
      {inWords && <span className={styles.words}>{words}</span>}
    </td>
  );
}

/** Can have the focus as any other cell: that nothing is said here must be found by the keys as well. */
export function EmptyCell({ inWords }: { readonly inWords: boolean }) {
  return (
    <td className={styles.empty} tabIndex={-1} data-in-words={inWords}>
      no position
    </td>
  );
}
