import { readDocument } from "@/lib/documents/read";
import { analyse } from "@/lib/language/analyse";
import { findMentions } from "./actors/find";
import { readingOf } from "./sentence/reading";

for (const s of process.argv.slice(2)) {
  const d = readDocument("t.txt", s);
  const ss = analyse(s, d.blocks);
  const ms = findMentions(ss, s);
  ss.forEach((x, i) => {
    const r = readingOf(x, ms[i] ?? []);
    console.log(
      r.tokens
        .map(
          (t, k) =>
            `${t.text}/${r.tags[k]}${r.topicAt[k] ? "{" + r.topicAt[k]!.value.id + "}" : ""}${r.mentionAt[k] ? "[" + r.mentionAt[k]!.holder + (r.mentionAt[k]!.place ? "@" : "") + "]" : ""}${r.actsAt[k]!.length ? "<" + r.actsAt[k]!.map((a) => a.value.id) + ">" : ""}`,
        )
        .join(" "),
    );
  });
}
