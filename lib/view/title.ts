import { type CommitmentType, STANCES, type Stance } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { countsInWords, focusOf } from "./focus";
import { show } from "./show";
import type { Shown } from "./shown";
import { cut } from "./text";
import type { View } from "./view";
import { TYPE_WORDS } from "./words";

/** Verbs of a stance after "who", "it" and "they". `modal`: before a deed ("will send troops"). */
const VERBS: Readonly<
  Record<Stance, { modal: string | null; one: string; many: string; onTopic: boolean }>
> = {
  committed: { modal: "will", one: "is committed to", many: "are committed to", onTopic: false },
  open: { modal: "could", one: "is open to", many: "are open to", onTopic: false },
  backs: { modal: null, one: "backs", many: "back", onTopic: false },
  reluctant: { modal: null, one: "is reluctant on", many: "are reluctant on", onTopic: true },
  opposed: { modal: null, one: "opposes", many: "oppose", onTopic: false },
};

/** More names than this are counted instead. */
const MOST_NAMED = 3;
const LONGEST_NAME = 60;

/** What the view shows, in words: "Who would send troops", "Who opposes monitoring", "France: where it stands". */
export function titleOf(view: View, snapshot: Snapshot): string {
  const names = holderNames(view, snapshot);
  const subject =
    names.length === 0 ? whoTitle(view) : `${some(names, "more")}: ${standing(view, names.length)}`;
  return [
    subject,
    ...(view.conditional ? ["under conditions"] : []),
    ...(view.document === null || snapshot.documents.length < 2
      ? []
      : [`in “${short(documentTitle(view.document, snapshot))}”`]),
    ...(view.at === null ? [] : [`by ${dayInWords(view.at)}`]),
    ...(view.since === null ? [] : [`what has changed since ${dayInWords(view.since)}`]),
    ...(view.q.trim() === "" ? [] : [`with the words “${short(view.q.trim())}”`]),
  ].join(", ");
}

function whoTitle({ types, stances }: View): string {
  if (stances.length === 0) {
    if (types.length === 0) return "Who has promised what";
    if (types.length > MOST_NAMED)
      return `Who has promised what on ${some(topics(types), "more topics")}`;
    const [first, ...rest] = types.map((type) => `who would ${TYPE_WORDS[type].deed}`);
    return capital([first, ...rest].join(", "));
  }
  const listed = STANCES.filter((stance) => stances.includes(stance));
  if (types.length === 0) return `Who ${orVerbs(listed.map((stance) => VERBS[stance].one))} what`;
  const modals = listed.flatMap((stance) => VERBS[stance].modal ?? []);
  const verbs = listed.filter((stance) => VERBS[stance].modal === null);
  const parts = [
    ...(modals.length > 0
      ? [`${or(modals)} ${someOr(types.map((type) => TYPE_WORDS[type].deed))}`]
      : []),
    ...sharing(verbs.map((stance) => [VERBS[stance].one, someOr(objects(types, stance))])),
  ];
  const listing = parts.slice(0, -1).some((part) => part.includes(" or "));
  return `Who ${listing ? parts.join(", or ") : or(parts)}`;
}

/** "backs or opposes a deal": what several verbs in a row are about is said once. */
function sharing(parts: readonly (readonly [verb: string, object: string])[]): readonly string[] {
  const [first, ...rest] = parts;
  if (!first) return [];
  const end = rest.findIndex(([, object]) => object !== first[1]);
  const alike = end === -1 ? parts : parts.slice(0, end + 1);
  const verbs = orVerbs(alike.map(([verb]) => verb));
  return [`${verbs} ${first[1]}`, ...sharing(parts.slice(alike.length))];
}

function standing({ types, stances }: View, holders: number): string {
  const on = types.length === 0 ? "" : ` on ${some(topics(types), "more topics")}`;
  const they = holders === 1 ? "it" : "they";
  const listed = STANCES.filter((stance) => stances.includes(stance));
  if (listed.length === 0) return `where ${they} ${holders === 1 ? "stands" : "stand"}${on}`;
  const verbs = listed.map((stance) => VERBS[stance][holders === 1 ? "one" : "many"]);
  return `what ${they} ${orVerbs(verbs)}${on}`;
}

/** The name of the window or tab: what history, bookmarks and a pasted link show. */
export const windowTitle = (view: View, snapshot: Snapshot): string =>
  `${titleOf(view, snapshot)} · Stance Atlas`;

/** One sentence for a preview of the link, of those whom its title names. */
export function describeView(view: View, snapshot: Snapshot): string {
  const title = titleOf(view, snapshot);
  const { what, having, sources } = focusOf(show(snapshot, view));
  if (what === null) return `${title}: no such position in ${sources}.`;
  const whose = having === null ? what : `the positions of ${what}`;
  return `${title}: ${whose} from ${sources}, each with the sentence it was read from.`;
}

/** What those hear who do not see the page change: "Who would send troops: 5 countries and 1 group". */
export function shownInWords(view: View, snapshot: Snapshot, { counts, rows }: Shown): string {
  const who = rows.length === 0 ? "nobody" : countsInWords(counts).holders;
  return `${titleOf({ ...view, holders: [] }, snapshot)}: ${who}`;
}

/** `2026-01-06` as "6 January 2026". */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(date);
}

const holderNames = (view: View, snapshot: Snapshot): readonly string[] =>
  view.holders.map((id) => snapshot.holders.find((holder) => holder.id === id)?.name ?? id);

const documentTitle = (id: string, snapshot: Snapshot): string =>
  snapshot.documents.find((document) => document.id === id)?.title ?? id;

const topics = (types: readonly CommitmentType[]) => types.map((type) => TYPE_WORDS[type].topic);
const objects = (types: readonly CommitmentType[], stance: Stance) =>
  types.map((type) => TYPE_WORDS[type][VERBS[stance].onTopic ? "topic" : "object"]);

function joined(words: readonly string[], conjunction: string): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
const or = (words: readonly string[]): string => joined(words, "or");

/** "is committed to or open to": the auxiliary is said once. */
const orVerbs = (verbs: readonly string[]): string =>
  or(verbs.map((verb, i) => (i > 0 && /^(is|are) /.test(verbs[i - 1] ?? "") ? bare(verb) : verb)));
const bare = (verb: string): string => verb.replace(/^(is|are) /, "");

const shortened = (words: readonly string[], rest: string): readonly string[] =>
  words.length <= MOST_NAMED
    ? words
    : [...words.slice(0, MOST_NAMED - 1), `${words.length - MOST_NAMED + 1} ${rest}`];
const some = (words: readonly string[], rest: string): string =>
  joined(shortened(words, rest), "and");
const someOr = (words: readonly string[]): string => or(shortened(words, "others"));

const short = (text: string): string =>
  text.length <= LONGEST_NAME ? text : `${cut(text, LONGEST_NAME - 1)}…`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
