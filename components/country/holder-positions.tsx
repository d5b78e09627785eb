"use client";

import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import type { Holder } from "@/lib/corpus/snapshot";
import { selectHolder, setPane } from "@/lib/view/change";
import type { Cell, Row } from "@/lib/view/show";
import styles from "./country-sheet.module.css";
import { PositionItem } from "./position-item";

interface HolderPositionsProps {
  readonly holder: Holder;
  readonly rows: readonly Row[];
}

/** One holder: the types that are filtered for first, then the rest. */
export function HolderPositions({ holder, rows }: HolderPositionsProps) {
  const { view, shown } = useDashboard();
  const cells =
    rows.find((row) => row.holder.id === holder.id)?.cells.flatMap((c) => c ?? []) ?? [];
  const isShown = ({ type }: Cell) =>
    shown.positions.some((position) => position.holder === holder.id && position.type === type);
  const through = rows.filter(({ holder: { members } }) => members.includes(holder.id));
  return (
    <>
      <h2 className={styles.name}>{holder.name}</h2>
      {shown.selected[0] === holder && (
        <p className={styles.compare}>
          <ViewLink to={setPane(view, "compare")}>
            {shown.selected.length > 1 ? "Compare side by side" : "Compare with …"}
          </ViewLink>
        </p>
      )}
      {cells.length === 0 && (
        <p className={styles.quiet}>
          Mentioned, with no position of its own. Silence is not a position.
        </p>
      )}
      <ul className={styles.list}>
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
