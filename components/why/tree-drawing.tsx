"use client";

import { useEffect, useMemo, useRef } from "react";
import type { WhyAnswer } from "@/lib/api/why";
import { type Measure, type PlacedArc, type PlacedTree, placeTree, STEP } from "./tree-layout";
import styles from "./why.module.css";

interface TreeDrawingProps {
  readonly tokens: WhyAnswer["sentence"]["tokens"];
  readonly parts: WhyAnswer["parts"];
  readonly walked: WhyAnswer["walked"];
}

/** The dependency tree as arcs over the words, and the same as a list for those who hear it. */
export function TreeDrawing({ tokens, parts, walked }: TreeDrawingProps) {
  const tree = useMemo(
    () => placeTree(tokens, parts, walked, measureInPage()),
    [tokens, parts, walked],
  );
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where the sentence is wider than the panel, the rule's own words are what is in sight.
    const { current } = scroller;
    if (current) current.scrollLeft = firstInSight(tree, current.clientWidth);
  }, [tree]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <section ref={scroller} className={styles.tree} tabIndex={0} aria-label="Dependency tree">
      <Drawing tree={tree} />
      <ul className={styles.hidden} aria-label="Tree as a list">
        {tokens.map(({ text, head, phrase, relation, start }) =>
          relation === "punct" ? null : (
            <li key={start}>
              {head < 0 ? `${text}: main word` : `${text}: ${phrase} ${tokens[head]?.text ?? ""}`}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

/** How far to scroll: to the first word the rule is about, or as far on as the act asks. */
function firstInSight({ parts, arcs, width }: PlacedTree, room: number): number {
  const act = parts.find(({ cue }) => cue === "act");
  const ends = arcs.flatMap(({ walked, from, to }) => (walked ? [from, to] : []));
  const first = Math.min(...ends, act?.x ?? width) - 40;
  return act && act.x + act.width - first > room - 40 ? act.x - room / 3 : first;
}

function Drawing({ tree }: { readonly tree: PlacedTree }) {
  const { width, height, baseline, words, arcs, parts } = tree;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {arcs.map((arc) => (
        <path
          key={arc.token}
          className={arc.walked ? styles.walked : styles.arc}
          d={pathOf(arc, baseline - 18)}
        />
      ))}
      {arcs.map(({ token, from, to, top, label, walked }) => (
        <g key={token} className={walked ? styles.walkedLabel : styles.label}>
          <path d={`M${to - 3.5} ${baseline - 23}h7l-3.5 6z`} />
          {label && (
            <text x={(from + to) / 2} y={top + 4} textAnchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
      {parts.map(({ cue, x, y, width: long }) => (
        <g key={`${cue} ${x}`} data-cue={cue} className={styles.part}>
          <line x1={x} x2={x + long} y1={y} y2={y} />
          <text x={x} y={y + 13}>
            {cue}
          </text>
        </g>
      ))}
      {words.map(({ text, x }) => (
        <text key={x} className={styles.word} x={x} y={baseline}>
          {text}
        </text>
      ))}
    </svg>
  );
}

const CORNER = 8;

/** Up from the head, across, and down to the dependent. */
function pathOf({ from, to, top }: PlacedArc, foot: number): string {
  const way = to > from ? 1 : -1;
  const r = Math.min(CORNER, Math.abs(to - from) / 2, STEP / 2);
  return [
    `M${from} ${foot}V${top + r}`,
    `Q${from} ${top} ${from + way * r} ${top}`,
    `H${to - way * r}`,
    `Q${to} ${top} ${to} ${top + r}V${foot - 4}`,
  ].join("");
}

/** Widths by the page's own faces; the sizes are those of the style sheet. */
function measureInPage(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const styles = getComputedStyle(document.documentElement);
  const width = (font: string, text: string, about: number): number => {
    if (!context) return text.length * about;
    context.font = font;
    return context.measureText(text).width;
  };
  const face = (name: string): string => styles.getPropertyValue(name) || "sans-serif";
  return {
    word: (text) => width(`400 16px ${face("--serif")}`, text, 8),
    label: (text) => width(`500 11px ${face("--sans")}`, text, 6),
  };
}
