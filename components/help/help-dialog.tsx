"use client";

import type { ReactNode } from "react";
import { useDashboard } from "@/components/dashboard/context";
import { SHORTCUTS } from "@/components/keys/shortcuts";
import { Dialog } from "@/components/ui/dialog";
import { StanceChip } from "@/components/ui/stance-chip";
import { STANCES } from "@/lib/codebook";
import { ticksOf } from "@/lib/view/timeline";
import { MARK_WORDS, STANCE_WORDS } from "@/lib/view/words";
import styles from "./help-dialog.module.css";

export interface HelpDialogProps {
  readonly onClose: () => void;
}

type Keys = readonly (readonly [keys: string, does: string])[];

/** Keys of one place, for when the focus is in it. */
const PANE_KEYS: Readonly<Record<"map" | "matrix" | "find" | "time", Keys>> = {
  map: [
    ["← ↑ → ↓", "To the country in that direction"],
    ["Enter", "Open the country, or close it again"],
    ["+ −", "Nearer, further"],
    ["0", "The whole frame again"],
  ],
  matrix: [
    ["← ↑ → ↓", "From cell to cell"],
    ["Home End", "To the first or last cell of the row"],
    ["Ctrl Home End", "To the first or last row"],
    ["Page Up Page Down", "Ten rows up or down"],
    ["Enter", "Open the cell’s sentence"],
  ],
  find: [
    ["Enter", "To the next place in the text"],
    ["Shift Enter", "To the place before"],
    ["Esc", "Empty the field and leave it"],
  ],
  time: [
    ["← →", "To the document date before or after"],
    ["Page Up Page Down", "A month on or back"],
    ["Home End", "To the first or last date"],
    ["Space", "On the button: play or pause"],
  ],
};

const MARKS = [
  ["lead", "It leads what is asked about"],
  ["conditional", "It holds under a condition, which is quoted"],
  ["dropped", "It was promised, and is gone"],
  ["mixed", "The same voice speaks for and against"],
] as const;

const FILLS = [
  ["both", "On both sides", "The types shown put it on both sides; nothing is averaged"],
  [
    "mentioned",
    "Mentioned, no position",
    "A document names it, without a position: that is no refusal",
  ],
  ["absent", "Not mentioned", "No document names it"],
  ["hidden", "Hidden by a filter", "It has a position, and a filter leaves it out"],
] as const;

/** The keys, and how the map is read. */
export function HelpDialog({ onClose }: HelpDialogProps) {
  const { snapshot } = useDashboard();
  const hasTimeline = ticksOf(snapshot.documents).length > 1;
  return (
    <Dialog title="How to read this, and its keys" onClose={onClose}>
      <p className={styles.lead}>
        Every colour has a sentence: choose a country or a cell, and its sentences are quoted, with
        who says them and on which conditions.
      </p>
      <div className={styles.columns}>
        <section>
          <h3>Stances</h3>
          <dl className={styles.signs}>
            {STANCES.map((stance) => (
              <Sign key={stance} sign={<StanceChip fill={stance} />} {...STANCE_WORDS[stance]} />
            ))}
          </dl>
          <h3>Marks</h3>
          <dl className={styles.signs}>
            {MARKS.map(([mark, meaning]) => (
              <Sign
                key={mark}
                sign={MARK_WORDS[mark].glyph}
                label={mark === "lead" ? MARK_WORDS.lead.label : capital(mark)}
                meaning={meaning}
              />
            ))}
          </dl>
          <h3>Where no single stance is shown</h3>
          <dl className={styles.signs}>
            {FILLS.map(([fill, label, meaning]) => (
              <Sign key={fill} sign={<StanceChip fill={fill} />} label={label} meaning={meaning} />
            ))}
          </dl>
        </section>
        <section>
          <KeyList heading="Everywhere" keys={Object.entries(SHORTCUTS)} />
          <KeyList heading="On the map" keys={PANE_KEYS.map} />
          <KeyList heading="In the matrix" keys={PANE_KEYS.matrix} />
          <KeyList heading="In the search field" keys={PANE_KEYS.find} />
          {hasTimeline && <KeyList heading="On the timeline" keys={PANE_KEYS.time} />}
        </section>
      </div>
      <p className={styles.foot}>
        The address holds the whole view: “Copy link” cites it.{" "}
        <a href="/map-policy">Which borders are drawn, and why</a>.
      </p>
    </Dialog>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface SignProps {
  readonly sign: ReactNode;
  readonly label: string;
  readonly meaning: string;
}

function Sign({ sign, label, meaning }: SignProps) {
  return (
    <div>
      <dt>
        <span className={styles.sign} aria-hidden="true">
          {sign}
        </span>
        {label}
      </dt>
      <dd>{meaning}</dd>
    </div>
  );
}

function KeyList({ heading, keys }: { readonly heading: string; readonly keys: Keys }) {
  return (
    <>
      <h3>{heading}</h3>
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key === "Escape" ? "Esc" : key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
