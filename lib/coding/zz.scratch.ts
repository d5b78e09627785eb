import { claimsOf } from "@/lib/coding/testing";

const t = process.argv.slice(2);
for (const s of t) {
  console.log("#", s);
  for (const c of claimsOf(s))
    console.log(
      "   ",
      c.holder,
      c.type,
      c.stance,
      "role",
      c.role,
      "voice",
      c.voice,
      "tgt",
      c.target,
      "chg",
      c.change,
      "q",
      c.quantity?.text ?? null,
      JSON.stringify(c.conditions.map((x) => x.kind + ":" + x.text)),
      "frame",
      c.frame,
      c.speaker?.name ?? "",
    );
}
