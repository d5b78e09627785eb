"use client";

import { useDeferredValue, useMemo, useRef } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import { clearFilters, selectHolder } from "@/lib/view/change";
import { orderRows, sortOf } from "@/lib/view/order-rows";
import type { Column, Row } from "@/lib/view/show";
import { titleOf } from "@/lib/view/title";
import { formatView, parseView } from "@/lib/view/url";
import { FILL_WORDS } from "@/lib/view/words";
import { groupLayout } from "./group-layout";
import styles from "./matrix.module.css";
import { MatrixHead } from "./matrix-head";
import { MatrixRows } from "./matrix-rows";
import { RowOrder } from "./row-order";
import { useMore } from "./use-more";
import { useSettled } from "./use-settled";
import { useTableKeys } from "./use-table-keys";
import { useTableLinks } from "./use-table-links";

/** More rows than this: those out of sight wait until the browser has time for them. */
const LONG = 50;
/** Few enough that hardly any row is drawn at once that is not in sight. */
const AT_ONCE = 10;

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
  const sort = sortOf(view);
  const rows = useMemo(() => orderRows(shown.rows, sort), [shown.rows, sort]);
  // In every address, and nobody reads an address in the frame of the filter.
  const address = useDeferredValue(formatView({ ...view, holders: [], claim: null }));
  const unfocused = useMemo(() => parseView(address).view, [address]);
  useSettled(table, address);
  const groups = useMemo(() => inGroups(rows), [rows]);
  const common = {
    columns,
    unfocused,
    pathname,
    holders: view.holders,
    claim: view.claim,
  };
  return (
    <>
      {rows.length > 1 && <RowOrder />}
      <section ref={scroll} className={styles.scroll} aria-label="Stance matrix">
        <table ref={table} className={styles.table} data-long={rows.length > LONG}>
          <caption className={styles.unseen}>{titleOf(view, snapshot)}</caption>
          <MatrixHead columns={columns} />
          {groups.map(({ first, rows: here }) => (
            <MatrixRows key={first} rows={here} isFirst={first === 0} {...common} />
          ))}
          <SilentHolders columns={columns} />
        </table>
      </section>
    </>
  );
}

/** A table's rows, some at a time: each group is drawn when it is its turn. */
const inGroups = (rows: readonly Row[]) =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, index) => ({
    first: index * AT_ONCE,
    rows: rows.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  }));

/** Named, and without any position: told apart from those that no document names, who are not here. */
function SilentHolders({ columns }: { readonly columns: readonly Column[] }) {
  const { view, shown } = useDashboard();
  if (shown.silent.length === 0) return null;
  return (
    <tbody {...groupLayout(columns)}>
      <tr className={styles.silent}>
        <th scope="row">{FILL_WORDS.mentioned}</th>
        <td colSpan={columns.length + 1}>
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
