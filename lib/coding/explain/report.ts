import { holderName } from "@/lib/coding/actors/registry";
import { relationInWords } from "@/lib/language/relations";
import type {
  ExplainedAttempt,
  ExplainedClaim,
  ExplainedSentence,
  ExplainedToken,
} from "./explained";
import { refusalInWords, stepInWords } from "./words";

/** What the coder saw in a sentence and what came of it, as lines for a terminal. `number` counts from 1. */
export function sentenceReport(sentence: ExplainedSentence, number: number): string {
  const { tokens, mentions, topics, attempts, claims, text, question } = sentence;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ["Tokens", tokenTable(tokens)],
    ["Tree", treeLines(tokens)],
    [
      "Actors",
      mentions.map(
        ({ text: words, holder, name, kind, place }) =>
          `“${words}”: ${name}, ${holder ?? "no holder"}, ${kind}${place ? ", a place here" : ""}`,
      ),
    ],
    [
      "Things",
      topics.map(({ text: words, types }) => `“${words}”: ${types.join(", ") || "no type"}`),
    ],
    ["Frames tried", attempts.map((one) => attemptLine(one, claims))],
    ["Claims", claims.flatMap(claimLines)],
  ];
  return [
    `${number}. ${text.replace(/\s+/g, " ")}${question ? "\n   (a question)" : ""}`,
    ...parts.map(([name, lines]) =>
      lines.length > 0 ? `   ${name}\n${indented(lines, 5)}` : `   ${name}: none`,
    ),
  ].join("\n\n");
}

const indented = (lines: readonly string[], by: number): string =>
  lines.map((line) => `${" ".repeat(by)}${line}`).join("\n");

/** Index, word, dictionary form, tag and form, relation, head: in columns. */
function tokenTable(tokens: readonly ExplainedToken[]): string[] {
  const rows = tokens.map(({ text, lemma, tag, form, relation, head }, k) => [
    String(k),
    text,
    lemma,
    form ? `${tag} ${form}` : tag,
    relation,
    head < 0 ? "-" : `${head} ${tokens[head]?.text ?? ""}`,
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? "")].length)),
  );
  return rows.map((row) =>
    row
      .map(
        (cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length)),
      )
      .join("  ")
      .trimEnd(),
  );
}

/** Heads over what hangs on them, each with its relation in plain words; marks left out. */
function treeLines(tokens: readonly ExplainedToken[]): string[] {
  const under = new Map<number, number[]>();
  tokens.forEach(({ head }, k) => {
    under.set(head, [...(under.get(head) ?? []), k]);
  });
  const lines: string[] = [];
  const open = (under.get(-1) ?? []).toReversed().map((k) => ({ k, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { k, depth } = next;
    const token = tokens[k];
    if (!token || token.relation === "punct") continue;
    const { label } = relationInWords(token.relation);
    lines.push(`${"  ".repeat(Math.min(depth, DEEPEST))}${token.text} (${label})`);
    for (const child of (under.get(k) ?? []).toReversed())
      open.push({ k: child, depth: depth + 1 });
  }
  return lines;
}

/** A tree deeper than this is drawn no further to the right. */
const DEEPEST = 30;

function attemptLine(
  { frame, at, outcome }: ExplainedAttempt,
  claims: readonly ExplainedClaim[],
): string {
  const head = `“${at.text}” [${frame.id}, ${frame.kind}]`;
  switch (outcome.kind) {
    case "refused":
      return `${head} no: ${refusalInWords(outcome.refusal, at)}`;
    case "claims": {
      const made = claims.filter(({ claim }) => outcome.claims.includes(claim.id));
      return `${head} yes: ${made.map(({ claim }) => short(claim)).join("; ")}`;
    }
  }
}

const short = ({ holder, type, stance }: ExplainedClaim["claim"]): string =>
  `${holder} ${type} ${stance}`;

const claimLines = ({ claim, repeated, steps }: ExplainedClaim): string[] => [
  `${short(claim)}  ${claim.id}${repeated ? "  (said before in the same words: not counted again)" : ""}`,
  ...steps.map((step, i) => `  ${i + 1}. ${stepInWords(step, holderName)}`),
];
