/** What a view of the made documents costs without a page: the functions that every pane, and the API, rest on. */
import { snapshot } from "../../../lib/corpus/corpus.ts";
import { select } from "../../../lib/view/select.ts";
import { show } from "../../../lib/view/show.ts";
import { titleOf } from "../../../lib/view/title.ts";
import { formatView } from "../../../lib/view/url.ts";
import { DEFAULT_VIEW } from "../../../lib/view/view.ts";
import { heading, median, table } from "../report.mjs";

const ROUNDS = 15;

const VIEWS = {
  everything: {},
  "one type": { types: ["troops"] },
  "one stance": { stances: ["opposed"] },
  "type, stance, condition": { types: ["arms"], stances: ["open", "backs"], conditional: true },
  "words searched": { q: "tanks minister" },
  "by a day": { at: "2024-12-31" },
  "one document": { document: "made-0007.txt" },
  "one country": { holders: ["FRA"] },
};

const milliseconds = (work) => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

let all;
const coding = milliseconds(() => {
  all = snapshot();
});
heading(
  `Scale, without a page: ${all.documents.length} documents, ${all.claims.length} claims, ${all.holders.length} holders`,
);
console.log(`read and coded in ${(coding / 1000).toFixed(1)} s`);
table([
  ["", "first ms", "show ms", "select ms", "title, address ms"],
  ...Object.entries(VIEWS).map(([name, chosen]) => {
    const view = { ...DEFAULT_VIEW, ...chosen };
    const first = milliseconds(() => show(all, view));
    const of = (work) => median(Array.from({ length: ROUNDS }, () => milliseconds(work)));
    return [
      name,
      first.toFixed(1),
      of(() => show(all, view)).toFixed(2),
      of(() => select(all, view)).toFixed(2),
      of(() => titleOf(view, all) + formatView(view)).toFixed(3),
    ];
  }),
]);
