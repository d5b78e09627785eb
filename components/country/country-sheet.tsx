"use client";

import { useMemo } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import type { Holder } from "@/lib/corpus/snapshot";
import { selectHolder } from "@/lib/view/change";
import { type Cell, type Row, show } from "@/lib/view/show";
import { DEFAULT_VIEW } from "@/lib/view/view";
import styles from "./country-sheet.module.css";
import { PositionItem } from "./position-item";

/** Everything the selected countries and groups are said to hold, whatever types are filtered. */
export function CountrySheet() {
  const { snapshot, view, shown } = useDashboard();
  const { document, at } = view;
  const everything = useMemo(
    () => show(snapshot, { ...DEFAULT_VIEW, document, at }).rows,
    [snapshot, document, at],
  );
  if (shown.selected.length === 0) return null;
  return (
    <section className={styles.sheet} aria-label="Country sheet">
      {shown.selected.map((holder) => (
        <HolderPositions key={holder.id} holder={holder} rows={everything} />
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

interface HolderPositionsProps {
  readonly holder: Holder;
  readonly rows: readonly Row[];
}

/** One holder: the types that are filtered for first, then the rest. */
function HolderPositions({ holder, rows }: HolderPositionsProps) {
  const { view, shown } = useDashboard();
  const cells =
    rows.find((row) => row.holder.id === holder.id)?.cells.flatMap((c) => c ?? []) ?? [];
  const isShown = ({ type }: Cell) =>
    shown.positions.some((position) => position.holder === holder.id && position.type === type);
  const through = rows.filter(({ holder: { members } }) => members.includes(holder.id));
  return (
    <>
      <h2 className={styles.name}>{holder.name}</h2>
      {cells.length === 0 && (
        <p className={styles.quiet}>
          Mentioned, with no position of its own. Silence is not a position.
        </p>
      )}
      <ul>
        {[...cells.filter(isShown), ...cells.filter((cell) => !isShown(cell))].map((cell) => (
          <PositionItem key={cell.type} cell={cell} />
        ))}
      </ul>
      {through.length > 0 && (
        <p className={styles.groups}>
          Not counted here is what its groups hold as groups:{" "}
          {through.map(({ holder: group }, index) => (
            <span key={group.id}>
              {index > 0 && ", "}
              <ViewLink to={selectHolder(view, group.id)}>{group.name}</ViewLink>
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}
