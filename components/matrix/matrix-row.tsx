import { memo } from "react";
import { hrefOf } from "@/components/hooks/use-view";
import { selectCell, selectHolder } from "@/lib/view/change";
import type { Column, Row } from "@/lib/view/show";
import type { View } from "@/lib/view/view";
import { holderInWords } from "@/lib/view/words";
import { EmptyCell, MatrixCell } from "./matrix-cell";
import styles from "./matrix-row.module.css";

interface MatrixRowProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  /** The view without what is in focus: links put something else there, and a choice draws no row again. */
  readonly unfocused: View;
  readonly pathname: string;
  readonly selected: boolean;
  /** Of the active claim, if it is in this row. */
  readonly claim: string | null;
  readonly inWords: boolean;
}

/** A holder and its cells, drawn again only when something in it has changed. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, columns, unfocused, pathname, selected, claim, inWords } = props;
  const { holder } = row;
  return (
    <tr className={styles.row} data-holder={holder.id} data-selected={selected}>
      <th scope="row" className={styles.holder} data-kind={holder.kind}>
        <a
          href={hrefOf(pathname, selectHolder(unfocused, selected ? null : holder.id))}
          title={holderInWords(row)}
          aria-current={selected ? "true" : undefined}
        >
          <span className={styles.name}>{holder.name}</span>
        </a>
      </th>
      {columns.map(({ type }) => {
        const cell = row.cells.find((one) => one?.type === type);
        if (!cell) return <EmptyCell key={type} inWords={inWords} />;
        const { position } = cell;
        const to = selectCell(unfocused, holder.id, type, { positions: [position] });
        return (
          <MatrixCell
            key={type}
            holder={holder}
            cell={cell}
            href={hrefOf(pathname, to)}
            active={claim !== null && position.claims.includes(claim)}
            inWords={inWords}
          />
        );
      })}
      <td className={styles.sum}>{claimsIn(row)}</td>
    </tr>
  );
}, isSame);

const claimsIn = ({ cells }: Row): number =>
  cells.reduce((sum, cell) => sum + (cell?.claims.length ?? 0), 0);

/** Rows and columns are made anew for each view; what they hold is not. */
function isSame(
  { row, columns, ...before }: MatrixRowProps,
  { row: nextRow, columns: nextColumns, ...after }: MatrixRowProps,
): boolean {
  return (
    before.unfocused === after.unfocused &&
    before.pathname === after.pathname &&
    before.selected === after.selected &&
    before.claim === after.claim &&
    before.inWords === after.inWords &&
    row.holder === nextRow.holder &&
    row.cells.every((cell, i) => cell?.position === nextRow.cells[i]?.position) &&
    columns.length === nextColumns.length &&
    columns.every(({ type }, i) => type === nextColumns[i]?.type)
  );
}
