"use client";

import { useDashboard } from "@/components/dashboard/context";
import { ViewLink } from "@/components/ui/view-link";
import type { CommitmentType } from "@/lib/codebook";
import type { Holder } from "@/lib/corpus/snapshot";
import { clearFilters, selectHolder, setPane } from "@/lib/view/change";
import type { ComparedRow, Comparison } from "@/lib/view/comparison";
import { titleOf } from "@/lib/view/title";
import { TYPE_WORDS } from "@/lib/view/words";
import styles from "./compare.module.css";
import { ComparedPosition } from "./compared-position";

/** Holders across, commitment types down, the furthest apart first. */
export function ComparisonTable({ comparison }: { readonly comparison: Comparison }) {
  const { view, snapshot } = useDashboard();
  const { holders, rows, hidden, silent } = comparison;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <section className={styles.scroll} tabIndex={0} aria-label="Side by side">
      <table className={styles.table} data-columns={holders.length}>
        <caption className={styles.unseen}>{titleOf(view, snapshot)}</caption>
        <thead>
          <tr>
            {holders.map((holder) => (
              <HolderHead key={holder.id} holder={holder} />
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <TypeRows key={row.type} row={row} holders={holders} />
        ))}
      </table>
      <div className={styles.rest}>
        {hidden.length > 0 && (
          <p>
            Hidden by a filter: {listed(hidden)}.{" "}
            <ViewLink to={clearFilters(view)}>Clear the filters</ViewLink>
          </p>
        )}
        {silent.length > 0 && <p>Nothing on: {listed(silent)}.</p>}
      </div>
    </section>
  );
}

const listed = (types: readonly CommitmentType[]): string =>
  types.map((type) => TYPE_WORDS[type].topic).join(", ");

function HolderHead({ holder: { id, name, kind } }: { readonly holder: Holder }) {
  const { view } = useDashboard();
  return (
    <th scope="col" data-holder={id} data-kind={kind}>
      <div className={styles.holder}>
        <ViewLink
          to={setPane(selectHolder(view, id), "all")}
          title={`Open the sheet of ${name}`}
          className={styles.name}
        >
          {name}
        </ViewLink>
        <ViewLink
          to={selectHolder(view, id, true)}
          aria-label={`Take ${name} out`}
          className={styles.out}
        >
          ×
        </ViewLink>
      </div>
    </th>
  );
}

interface TypeRowsProps {
  readonly row: ComparedRow;
  readonly holders: readonly Holder[];
}

/** A line that names the type and says where the compared stand to each other, then what each holds. */
function TypeRows({ row: { type, cells, relation }, holders }: TypeRowsProps) {
  const speaking = holders.find((_, i) => cells[i]?.kind === "position")?.name;
  const words = {
    opposite: "on opposite sides",
    differ: "differ in degree",
    agree: "agree",
    alone: `only ${speaking}`,
  }[relation];
  return (
    <tbody data-relation={relation}>
      <tr className={styles.type}>
        <th scope="rowgroup" colSpan={holders.length}>
          <span className={styles.line}>
            {TYPE_WORDS[type].label}
            {holders.length > 1 && <span className={styles.relation}>{words}</span>}
          </span>
        </th>
      </tr>
      <tr className={styles.cells}>
        {holders.map((holder, i) => (
          <td key={holder.id} data-holder={holder.id}>
            <ComparedPosition holder={holder} cell={cells[i] ?? { kind: "silent" }} />
          </td>
        ))}
      </tr>
    </tbody>
  );
}
