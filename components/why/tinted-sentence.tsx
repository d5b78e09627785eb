import type { WhyAnswer } from "@/lib/api/why";
import type { Cue } from "@/lib/codebook";
import styles from "./why.module.css";

type Parts = WhyAnswer["parts"];

interface TintedSentenceProps {
  readonly sentence: WhyAnswer["sentence"];
  readonly parts: Parts;
}

/** The sentence as it stands in the document, each part of the claim marked. */
export function TintedSentence({ sentence, parts }: TintedSentenceProps) {
  return (
    <blockquote className={styles.sentence}>
      {pieces(sentence, parts).map(({ start, text, cue }) =>
        cue ? (
          <mark key={start} data-cue={cue}>
            {text}
          </mark>
        ) : (
          <span key={start}>{text}</span>
        ),
      )}
    </blockquote>
  );
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly cue: Cue | null;
}

/** Where parts lie over one another, the shorter is the more telling. */
function pieces({ start, end, text }: WhyAnswer["sentence"], parts: Parts): Piece[] {
  const inside = parts.filter((part) => part.start < end && part.end > start);
  const edges = [start, end, ...inside.flatMap((part) => [part.start, part.end])]
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b);
  return [...new Set(edges)].slice(0, -1).map((from, i, all) => {
    const to = all[i + 1] ?? end;
    const over = inside
      .filter((part) => part.start <= from && part.end >= to)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return {
      start: from,
      text: text.slice(from - start, to - start).replace(/\s+/g, " "),
      cue: over[0]?.cue ?? null,
    };
  });
}

const NAMES: Readonly<Record<Cue, string>> = {
  holder: "holder",
  act: "act",
  object: "object",
  condition: "condition",
  speaker: "speaker",
};

/** What each mark means, with the words that bear it. */
export function PartsLegend({ parts }: { readonly parts: Parts }) {
  const cues = [...new Set(parts.map(({ cue }) => cue))];
  return (
    <dl className={styles.legend} aria-label="Parts">
      {cues.map((cue) => (
        <div key={cue}>
          <dt>
            <span data-cue={cue}>{NAMES[cue]}</span>
          </dt>
          <dd>
            {parts
              .filter((part) => part.cue === cue)
              .map(({ text }) => text)
              .join(" … ")}
          </dd>
        </div>
      ))}
    </dl>
  );
}
