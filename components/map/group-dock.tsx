"use client";

import { useDashboard } from "@/components/dashboard/context";
import { StanceChip } from "@/components/ui/stance-chip";
import { ViewLink } from "@/components/ui/view-link";
import { selectHolder } from "@/lib/view/change";
import { holderInWords } from "@/lib/view/words";
import styles from "./map-pane.module.css";

/** Groups that hold positions of their own. Pointing at one outlines its members; it never colours them. */
export function GroupDock() {
  const { view, shown } = useDashboard();
  const groups = shown.rows.filter(({ holder }) => holder.kind === "group");
  if (groups.length === 0) return <span />;
  return (
    <ul className={styles.groups} aria-label="Groups with a position">
      {groups.map((row) => {
        const { holder, fill } = row;
        const selected = view.holders.includes(holder.id);
        const stances =
          fill.kind === "stance"
            ? [fill.stance]
            : fill.kind === "both"
              ? [fill.positive, fill.negative]
              : [];
        return (
          <li key={holder.id}>
            <ViewLink
              to={selectHolder(view, selected ? null : holder.id)}
              title={holderInWords(row)}
              data-holder={holder.id}
              data-members={holder.members.join(" ")}
              {...(selected ? { "aria-current": "true" as const } : {})}
            >
              {stances.map((stance) => (
                <StanceChip key={stance} fill={stance} />
              ))}
              {holder.name}
            </ViewLink>
          </li>
        );
      })}
    </ul>
  );
}
