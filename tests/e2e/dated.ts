import type { Files } from "./own-server";

const dated = (date: string, ...sentences: readonly string[]): string =>
  [`Published: ${date}`, "", ...sentences.flatMap((sentence) => [sentence, ""])].join("\n");

/** Four documents of four days in which positions come, rise, fall and change their words, and one without a date. */
export const DATED: Files = {
  "a-november.txt": dated(
    "3 November 2025",
    "France may send troops to Ukraine, President Emmanuel Macron said.",
    "Poland will send 200 soldiers to Ukraine, Prime Minister Donald Tusk said.",
  ),
  "b-december.txt": dated(
    "1 December 2025",
    "Germany will send weapons to Ukraine, Chancellor Friedrich Merz said.",
    "Russia opposes foreign troops in Ukraine, President Vladimir Putin said.",
  ),
  "c-january.txt": dated(
    "6 January 2026",
    "France will send 500 soldiers to Ukraine, President Emmanuel Macron said.",
    "Italy will not send troops to Ukraine, Prime Minister Giorgia Meloni said.",
  ),
  "d-february.txt": dated(
    "20 February 2026",
    "Poland will not send troops to Ukraine, Prime Minister Donald Tusk said.",
    "Spain will send observers to monitor the ceasefire in Ukraine, Prime Minister Pedro Sanchez said.",
  ),
  "e-undated.txt": "Norway will train Ukrainian soldiers, the government in Oslo said.\n",
};
