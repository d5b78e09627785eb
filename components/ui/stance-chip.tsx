import type { Stance } from "@/lib/codebook";
import { type FILL_WORDS, STANCE_WORDS } from "@/lib/view/words";
import styles from "./stance-chip.module.css";

/** A fill of the map as a small swatch; a stance has its glyph too, so that colour never speaks alone. */
export function StanceChip({ fill }: { readonly fill: Stance | keyof typeof FILL_WORDS }) {
  const glyph = fill in STANCE_WORDS ? STANCE_WORDS[fill as Stance].glyph : "";
  return (
    <span className={styles.chip} data-fill={fill} aria-hidden="true">
      {glyph}
    </span>
  );
}
