"use client";

import type { WhyAnswer } from "@/lib/api/why";
import { PartsLegend, TintedSentence } from "./tinted-sentence";
import { TreeDrawing } from "./tree-drawing";
import styles from "./why.module.css";

/** How many of a frame's words are shown: the longest lists have dozens. */
const WORDS = 14;

/** The sentence with its parts, its tree, the rule step by step, and the frame that read it. */
export function WhyPanel({ why }: { readonly why: WhyAnswer }) {
  const { type, stance, frame, rule } = why;
  const more = frame.words.length - WORDS;
  return (
    <>
      <p className={styles.question}>
        <span className={styles.quiet}>{type.question}</span> {stance.label}:{" "}
        {lowerFirst(stance.meaning)}.
      </p>
      <TintedSentence sentence={why.sentence} parts={why.parts} />
      <PartsLegend parts={why.parts} />
      <section aria-labelledby="why-tree">
        <h3 id="why-tree">The tree</h3>
        <p className={styles.quiet}>
          An arc leads from a word to each word that hangs on it. The heavy arcs are those the rule
          followed.
        </p>
        <TreeDrawing tokens={why.sentence.tokens} parts={why.parts} walked={why.walked} />
      </section>
      <section aria-labelledby="why-rule">
        <h3 id="why-rule">The rule</h3>
        {why.reread && (
          <p className={styles.quiet}>
            The link is of a state that another engine read. This is how today’s reads the same
            sentence.
          </p>
        )}
        <ol className={styles.rule}>
          {rule.map((step) => (
            <li key={step.words}>{step.words}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="why-frame">
        <h3 id="why-frame">
          The frame <code>{frame.id}</code>
        </h3>
        <p>
          {frame.words.slice(0, WORDS).join(", ")}
          {more > 0 && <span className={styles.quiet}> and {more} more</span>}
        </p>
        {frame.note && <p className={styles.quiet}>{frame.note}</p>}
      </section>
    </>
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
