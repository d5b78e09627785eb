"use client";

import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import { clearFilters, onlyType, selectHolder } from "@/lib/view/change";
import type { Column, Row } from "@/lib/view/show";
import { titleOf } from "@/lib/view/title";
import { FILL_WORDS, holderInWords, TYPE_WORDS } from "@/lib/view/words";
import styles from "./matrix.module.css";
import { MatrixCell } from "./matrix-cell";

/** With this few columns there is room to say each position beside its glyph. */
const MOST_IN_WORDS = 2;

/** Holders × types, a true table: every filled cell is a link to its sentence. */
export function Matrix() {
  const { view, snapshot, shown } = useDashboard();
  const columns = shown.columns.filter((column) => column.shown);
  if (shown.rows.length === 0) return <NothingShown />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <section className={styles.scroll} tabIndex={0} aria-label="Stance matrix">
      <table className={styles.table}>
        <caption className={styles.caption}>{titleOf(view, snapshot)}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {shown.rows.length} {shown.rows.length === 1 ? "holder" : "holders"}, by commitment
            </th>
            {columns.map((column) => (
              <ColumnHead
                key={column.type}
                column={column}
                inWords={columns.length <= MOST_IN_WORDS}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((row) => (
            <MatrixRow key={row.holder.id} row={row} columns={columns} />
          ))}
        </tbody>
        <SilentHolders span={columns.length} />
      </table>
    </section>
  );
}

interface ColumnHeadProps {
  readonly column: Column;
  readonly inWords: boolean;
}

function ColumnHead({ column, inWords }: ColumnHeadProps) {
  const { view } = useDashboard();
  const only = view.types.length === 1 && view.types[0] === column.type;
  const { short, question } = TYPE_WORDS[column.type];
  return (
    <th
      scope="col"
      className={styles.type}
      data-in-words={inWords}
      data-empty={column.claims === 0}
    >
      <ViewLink to={onlyType(view, only ? null : column.type)} title={question}>
        {short}
      </ViewLink>
    </th>
  );
}

function MatrixRow({ row, columns }: { readonly row: Row; readonly columns: readonly Column[] }) {
  const { view } = useDashboard();
  const { holder } = row;
  const selected = view.holders.includes(holder.id);
  return (
    <tr className={styles.row} data-holder={holder.id} data-selected={selected}>
      <th scope="row" className={styles.holder} data-kind={holder.kind}>
        <ViewLink
          to={selectHolder(view, selected ? null : holder.id)}
          title={holderInWords(row)}
          {...(selected ? { "aria-current": "true" as const } : {})}
        >
          {holder.name}
        </ViewLink>
      </th>
      {columns.map(({ type }) => (
        <MatrixCell
          key={type}
          holder={holder}
          type={type}
          cell={row.cells.find((cell) => cell?.type === type) ?? null}
          inWords={columns.length <= MOST_IN_WORDS}
        />
      ))}
    </tr>
  );
}

/** Named, and without any position: told apart from those that no document names, who are not here. */
function SilentHolders({ span }: { readonly span: number }) {
  const { view, shown } = useDashboard();
  if (shown.silent.length === 0) return null;
  return (
    <tbody>
      <tr className={styles.silent}>
        <th scope="row">{FILL_WORDS.mentioned}</th>
        <td colSpan={span}>
          {shown.silent.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <ViewLink to={selectHolder(view, id)} data-holder={id}>
                {name}
              </ViewLink>
            </span>
          ))}
        </td>
      </tr>
    </tbody>
  );
}

function NothingShown() {
  const { view } = useDashboard();
  return (
    <p className={styles.nothing}>
      No holder has a position under these filters. That nobody is shown does not mean that anybody
      refused. Switch a filter off, or <ViewLink to={clearFilters(view)}>clear them all</ViewLink>.
    </p>
  );
}
