import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a sentence says of each type: strongest yes first, in the order of the codebook's stances. */
const DEEDS = {
  troops: [
    "will send {n} soldiers to Ukraine",
    "could send troops to Ukraine",
    "supports sending troops to Ukraine",
    "is wary of sending troops to Ukraine",
    "refuses to send troops to Ukraine",
  ],
  monitoring: [
    "will monitor the ceasefire",
    "is ready to monitor the ceasefire",
    "called for monitoring of the ceasefire",
    "is reluctant to monitor the ceasefire",
    "opposes monitoring of the ceasefire",
  ],
  guarantee: [
    "will give Ukraine security guarantees",
    "may give Ukraine security guarantees",
    "welcomed security guarantees for Ukraine",
    "hesitates to give security guarantees to Ukraine",
    "rejected security guarantees for Ukraine",
  ],
  command: [
    "will take command of the monitoring mission",
    "could take command of the monitoring mission",
    "supports American command of the force",
    "is reluctant to take command of the monitoring mission",
    "refuses to take command of the monitoring mission",
  ],
  arms: [
    "will deliver {n} tanks to Ukraine",
    "could deliver tanks to Ukraine",
    "supports deliveries of arms to Ukraine",
    "is wary of delivering tanks to Ukraine",
    "refuses to deliver weapons to Ukraine",
  ],
  training: [
    "will train {n} Ukrainian soldiers",
    "may train Ukrainian soldiers",
    "supports training of Ukrainian soldiers",
    "is reluctant to train Ukrainian soldiers",
    "refuses to train Ukrainian soldiers",
  ],
  funds: [
    "will give Ukraine {n} million euros",
    "could give Ukraine {n} million euros",
    "supports financial aid for Ukraine",
    "is hesitant to give Ukraine money",
    "refuses to give Ukraine money",
  ],
  sanctions: [
    "will impose sanctions on Russia",
    "could impose sanctions on Russia",
    "supports sanctions against Russia",
    "is wary of imposing sanctions on Russia",
    "opposes sanctions against Russia",
  ],
  diplomacy: [
    "will host peace talks",
    "offered to host peace talks",
    "supports peace talks",
    "is reluctant to host peace talks",
    "rejects peace talks",
  ],
  territory: [
    "will cede territory to Russia",
    "could cede territory to Russia",
    "supports the handover of occupied land to Ukraine",
    "hesitates to cede territory to Russia",
    "refuses to cede territory to Russia",
  ],
  membership: [
    "will admit Ukraine to NATO",
    "could admit Ukraine to NATO",
    "supports NATO membership for Ukraine",
    "is wary of NATO membership for Ukraine",
    "opposes NATO membership for Ukraine",
  ],
};

const TAILS = [
  ".",
  ", its foreign minister said on Tuesday after talks that ran into the night.",
  ", the government said in a statement that it published in the morning.",
  " if a ceasefire holds, its prime minister told reporters in the capital.",
  ", although its neighbours have asked about it several times this year.",
  ", according to two officials who did not want to be named.",
];
const FILLERS = [
  "The talks went on for a third day in a hotel by the lake, where journalists waited in the rain.",
  "Nobody in the hall wanted to say how long the meeting would last.",
  "The next meeting is planned for the spring.",
];

const GROUPS = [
  "The European Union",
  "NATO",
  "The African Union",
  "ASEAN",
  "ECOWAS",
  "The Arab League",
  "The G7",
  "The G20",
  "BRICS",
];
/** The two that most sentences are about. */
const OBJECTS = ["UKR", "RUS"];
const WITH_ARTICLE =
  /^(?:United|Netherlands|Philippines|Bahamas|Maldives|Gambia|.*(?:Republic|Islands))/;

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** A sequence that is the same at every run. */
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** 200 who act: every member of the United Nations but the two that are spoken of, and some groups. */
const actorsOf = (countries) => [
  ...countries
    .filter(({ id, un }) => un && !OBJECTS.includes(id))
    .map(({ name }) => (WITH_ARTICLE.test(name) ? `The ${name}` : name)),
  ...GROUPS,
];

function documentText(index, claims, actors, random) {
  const year = 2023 + (index % 3);
  const date = `${1 + random(28)} ${MONTHS[random(12)]} ${year}`;
  const types = Object.keys(DEEDS);
  const said = new Set();
  const lines = [`Made document ${index + 1}`, date];
  while (said.size < claims) {
    const [actor, type] = [actors[random(actors.length)], types[random(types.length)]];
    if (said.has(`${actor} ${type}`)) continue;
    said.add(`${actor} ${type}`);
    const deed = DEEDS[type][random(5)].replace("{n}", String(100 + 50 * random(20)));
    lines.push(`${actor} ${deed}${TAILS[random(TAILS.length)]}`);
    if (said.size % 4 === 0) lines.push(FILLERS[random(FILLERS.length)]);
  }
  return `${lines.join("\n\n")}\n`;
}

/**
 * Writes text files whose every sentence but the fillers says one position; the same bytes at each run.
 * @param {string} root the project's folder, for the countries' names
 */
export function writeMadeDocuments(root, folder, { documents, claimsEach }) {
  const countries = JSON.parse(readFileSync(join(root, "data/countries.json"), "utf8"));
  const actors = actorsOf(countries);
  const random = randomFrom(2026);
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < documents; index++)
    writeFileSync(
      join(folder, `made-${String(index + 1).padStart(4, "0")}.txt`),
      documentText(index, claimsEach, actors, random),
    );
}
