import type { Word } from "./conllu";

/** A universal tag with the features that syntax turns on: `VERB:Part:Pass`, `NOUN:Plur`, `PRON:Rel`. */
export function fineTag({ upos, feats }: Pick<Word, "upos" | "feats">): string {
  const of = (name: string) => new RegExp(`(?:^|\\|)${name}=([A-Za-z]+)`).exec(feats)?.[1];
  switch (upos) {
    case "VERB":
    case "AUX": {
      const form = of("VerbForm") ?? "Fin";
      if (form === "Fin")
        return `${upos}:${of("Mood") === "Imp" ? "Imp" : `Fin${of("Tense") ? `:${of("Tense")}` : ""}`}`;
      if (form === "Part")
        return `${upos}:Part:${of("Voice") === "Pass" ? "Pass" : (of("Tense") ?? "Past")}`;
      return `${upos}:${form}`;
    }
    case "NOUN":
    case "PROPN":
      return of("Number") === "Plur" ? `${upos}:Plur` : upos;
    case "PRON":
    case "DET":
    case "ADV": {
      const type = of("PronType");
      return type === "Rel" || type === "Int" || type === "Dem" ? `${upos}:${type}` : upos;
    }
    default:
      return upos;
  }
}
