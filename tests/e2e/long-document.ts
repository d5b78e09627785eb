const COUNTRIES =
  "France Germany Poland Italy Spain Norway Sweden Finland Canada Japan Kenya Ghana Brazil Chile India Turkey Greece Austria Ireland Portugal Denmark Belgium Hungary Romania Bulgaria Croatia Slovenia Slovakia Latvia Lithuania Estonia Iceland Malta Cyprus Egypt Morocco Tunisia Algeria Nigeria Senegal Argentina Peru Mexico Cuba Thailand Vietnam Indonesia Malaysia Australia Mongolia".split(
    " ",
  );
const DEEDS = [
  "will send troops to Ukraine after a ceasefire",
  "will not send troops to Ukraine",
  "could deploy observers to monitor the ceasefire",
  "pledged 20 million euros of humanitarian aid to Ukraine",
  "opposed new sanctions on Russia",
  "agreed to deliver air defence systems to Ukraine",
  "signed the declaration on the ceasefire",
  "is ready to train Ukrainian soldiers",
] as const;
const FILLER = [
  "The hall was warm and the coffee had gone cold long before anybody spoke of the weather.",
  "A clerk carried in another tray of papers, laid it on the long table and went out again without a word.",
  "Outside, the rain had stopped, and the first lamps along the river were being lit one after another.",
] as const;

/** A document of some `claims` × 50 words, about so many claims, in paragraphs wrapped hard at 80 columns. */
export function longDocument(claims: number): string {
  const paragraphs = Array.from({ length: claims }, (_, i) => {
    const claim = `${COUNTRIES[i % COUNTRIES.length]} ${DEEDS[(i + Math.floor(i / COUNTRIES.length)) % DEEDS.length]}.`;
    return wrapped(`${FILLER[i % 3]} ${claim} ${FILLER[(i + 1) % 3]}`);
  });
  return `The long talks\n\n6 January 2026\n\n${paragraphs.join("\n\n")}\n`;
}

const wrapped = (text: string): string => text.replace(/(.{60,80}) /g, "$1\n");
