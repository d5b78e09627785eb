import type { Stance } from "@/lib/codebook";
import { STANCE_WORDS } from "@/lib/view/words";
import styles from "./stance-chip.module.css";

/** A fill of the map as a small swatch; a stance has its glyph too, so that colour never speaks alone. */
export function StanceChip({ fill }: { readonly fill: Stance | "mentioned" | "absent" }) {
  return (
    <span className={styles.chip} data-fill={fill} aria-hidden="true">
      {fill === "mentioned" || fill === "absent" ? "" : STANCE_WORDS[fill].glyph}
    </span>
  );
}
