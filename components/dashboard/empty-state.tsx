"use client";

import { ViewLink } from "@/components/ui/view-link";
import { waysOut } from "@/lib/view/active-filters";
import { clearFilters, setPane } from "@/lib/view/change";
import { plural } from "@/lib/view/text";
import { useDashboard } from "./context";
import styles from "./empty-state.module.css";

/** Where no position is shown: why, and what to do about it. */
export function EmptyState() {
  const { snapshot } = useDashboard();
  return (
    <section className={styles.empty} aria-label="Nothing is shown">
      {snapshot.documents.length === 0 ? (
        <NoDocument />
      ) : snapshot.positions.length === 0 ? (
        <NoPosition />
      ) : (
        <NothingLeft />
      )}
    </section>
  );
}

function NoDocument() {
  return (
    <>
      <h2>No document yet</h2>
      <p>
        Put a <code>.txt</code> or <code>.md</code> file into <code>seeds/</code> and load this page
        again. It is read at once; nothing needs to be started anew.
      </p>
    </>
  );
}

function NoPosition() {
  const { view, snapshot } = useDashboard();
  const { documents, holders } = snapshot;
  return (
    <>
      <h2>No position was found in {plural(documents.length, "document", "documents")}</h2>
      <p>
        {holders.length === 0
          ? "No country or group is named there."
          : `${plural(holders.length, "country or group is", "countries and groups are")} named there, without a pledge, an offer, a wish or a refusal that could be read.`}{" "}
        <ViewLink to={setPane(view, "text")}>Read the text</ViewLink>
      </p>
    </>
  );
}

/** Which filter to drop, and what that brings. */
function NothingLeft() {
  const { view, snapshot } = useDashboard();
  return (
    <>
      <h2>No position passes these filters together</h2>
      <p>That nobody is shown does not mean that anybody refused.</p>
      <ul>
        {waysOut(view, snapshot).map(({ name, view: to, positions }) => (
          <li key={name}>
            <ViewLink to={to}>Show {name}</ViewLink>{" "}
            <span>{plural(positions, "position", "positions")}</span>
          </li>
        ))}
        <li>
          <ViewLink to={clearFilters(view)}>Clear all filters</ViewLink>{" "}
          <span>{plural(snapshot.positions.length, "position", "positions")}</span>
        </li>
      </ul>
    </>
  );
}
