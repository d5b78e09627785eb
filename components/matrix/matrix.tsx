"use client";

import { type CSSProperties, useDeferredValue, useMemo, useRef } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import { clearFilters, selectHolder } from "@/lib/view/change";
import { orderRows, sortOf } from "@/lib/view/order-rows";
import type { Column, Row } from "@/lib/view/show";
import { titleOf } from "@/lib/view/title";
import { formatView, parseView } from "@/lib/view/url";
import { FILL_WORDS } from "@/lib/view/words";
import styles from "./matrix.module.css";
import { MatrixHead } from "./matrix-head";
import { MatrixRows } from "./matrix-rows";
import { RowOrder } from "./row-order";
import { useMore } from "./use-more";
import { useSettled } from "./use-settled";
import { useTableKeys } from "./use-table-keys";
import { useTableLinks } from "./use-table-links";

/** With this few columns there is room to say each position beside its glyph. */
const MOST_IN_WORDS = 2;
/** More columns with positions than this need a wide window for their names. */
const MOST_LYING = 6;

/** More rows than this: those out of sight wait until the browser has time for them. */
const LONG = 50;
/** As many rows as a tall window shows. */
const AT_ONCE = 40;

/** Holders × types, a true table: every filled cell is a link to its sentence. */
export function Matrix() {
  const { shown } = useDashboard();
  return shown.rows.length === 0 ? <NothingShown /> : <MatrixTable />;
}

function MatrixTable() {
  const { view, snapshot, shown, pathname } = useDashboard();
  const scroll = useRef<HTMLElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useTableKeys(table);
  useTableLinks(table);
  useMore(scroll);

  const columns = useMemo(() => shown.columns.filter((one) => one.shown), [shown.columns]);
  const inWords = columns.length <= MOST_IN_WORDS;
  const sort = sortOf(view);
  const rows = useMemo(() => orderRows(shown.rows, sort), [shown.rows, sort]);
  const address = formatView({ ...view, holders: [], claim: null });
  // In every address, and nobody reads an address in the frame of the filter.
  const unfocused = useDeferredValue(useMemo(() => parseView(address).view, [address]));
  useSettled(table, address);
  const groups = useMemo(() => inGroups(rows), [rows]);
  const common = {
    columns,
    unfocused,
    pathname,
    holders: view.holders,
    claim: view.claim,
    inWords,
  };
  const many = columns.filter(({ claims }) => claims > 0).length > MOST_LYING;
  return (
    <>
      {rows.length > 1 && <RowOrder />}
      <section ref={scroll} className={styles.scroll} aria-label="Stance matrix">
        <table
          ref={table}
          className={styles.table}
          data-many={many}
          data-long={rows.length > LONG}
          data-in-words={inWords}
          style={widthsOf(columns)}
        >
          <caption className={styles.unseen}>{titleOf(view, snapshot)}</caption>
          <MatrixHead columns={columns} inWords={inWords} many={many} />
          {groups.map(({ first, rows: here }) => (
            <MatrixRows key={first} rows={here} isFirst={first === 0} {...common} />
          ))}
          <SilentHolders span={columns.length + 1} />
        </table>
      </section>
    </>
  );
}

/** The widths of a row's cells: those with positions share what the others leave, and below the least the table scrolls. */
function widthsOf(columns: readonly Column[]): CSSProperties {
  const middle = columns.map(({ claims }) => (claims === 0 ? "var(--empty)" : "var(--tile)"));
  const tracks = middle.map((width) => width.replace("var(--tile)", "minmax(0, 1fr)"));
  const properties: Readonly<Record<string, string>> = {
    "--columns": ["var(--first)", ...tracks, "var(--last)"].join(" "),
    minWidth: `calc(${["var(--first)", ...middle, "var(--last)"].join(" + ")})`,
  };
  return properties;
}

/** A table's rows by the window's height: each group is drawn when it is its turn. */
const inGroups = (rows: readonly Row[]) =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, index) => ({
    first: index * AT_ONCE,
    rows: rows.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  }));

/** Named, and without any position: told apart from those that no document names, who are not here. */
function SilentHolders({ span }: { readonly span: number }) {
  const { view, shown } = useDashboard();
  if (shown.silent.length === 0) return null;
  return (
    <tbody>
      <tr className={styles.silent}>
        <th scope="row">{FILL_WORDS.mentioned}</th>
        <td colSpan={span}>
          <div>
            {shown.silent.map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 && ", "}
                <ViewLink to={selectHolder(view, id)} data-holder={id}>
                  {name}
                </ViewLink>
              </span>
            ))}
          </div>
        </td>
      </tr>
    </tbody>
  );
}

function NothingShown() {
  const { view } = useDashboard();
  return (
    <p className={styles.nothing} data-nothing>
      No holder has a position under these filters. That nobody is shown does not mean that anybody
      refused. Switch a filter off, or <ViewLink to={clearFilters(view)}>clear them all</ViewLink>.
    </p>
  );
}
