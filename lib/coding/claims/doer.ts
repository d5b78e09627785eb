import { agentsAfter } from "@/lib/coding/sentence/objects";
import { type ActFound, lower, type Reading } from "@/lib/coding/sentence/reading";
import { phraseSubject, type Subject, subjectOf } from "@/lib/coding/sentence/subject";
import { type VerbGroup, verbGroup } from "@/lib/coding/sentence/verb-group";

/** The doer: the "by …" of a passive, else the subject; owners of the thing done otherwise. */
export function subjectFor(reading: Reading, act: ActFound, group: VerbGroup): Subject {
  if (group.passive) {
    const agents = agentsAfter(reading, act.last + 1);
    if (agents.length > 0) return { kind: "actors", mentions: agents, from: group.start };
    // "is expected to send", "is committed to sending": the grammatical subject is the one bound.
    if (act.value.kind === "stance" && act.value.about === "self")
      return subjectOf(reading, group.start);
    return { kind: "other", from: group.start, to: group.start };
  }
  if (group.form === "ing") return adjunctSubject(reading, group);
  return subjectOf(reading, group.start);
}

/** ", committing to send more troops": the subject of the clause it hangs on. */
function adjunctSubject(reading: Reading, group: VerbGroup): Subject {
  for (let k = group.start - 1; k >= 0 && k > group.start - 40; k--) {
    if (/^[;:]$/.test(lower(reading, k))) break;
    if ((reading.tags[k] !== "VERB" && reading.tags[k] !== "AUX") || reading.mentionAt[k]) continue;
    const main = verbGroup(reading, k);
    if (main.form === "finite" || main.form === "base") return subjectOf(reading, main.start);
  }
  // "Allies have finished agreeing": no comma, the words to the left are the subject.
  return phraseSubject(reading, Math.max(0, group.start - 1), Math.max(0, group.start - 1));
}
