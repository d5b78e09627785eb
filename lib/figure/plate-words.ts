import { type CommitmentType, STANCES, type Stance } from "@/lib/codebook";
import { STANCE_WORDS, TYPE_WORDS } from "@/lib/view/words";
import { countriesOn, groupsOn, type Held, type Plate, type Plates } from "./plates";

/** More names than this are counted instead. */
const MOST_NAMED = 3;

/** After one name and after several. */
const STANDING: Readonly<Record<Stance, readonly [one: string, many: string]>> = {
  committed: ["committed", "committed"],
  open: ["open", "open"],
  backs: ["backs it", "back it"],
  reluctant: ["reluctant", "reluctant"],
  opposed: ["opposed", "opposed"],
};

/** A plate for those who do not see it: "Troops: France and Italy committed, Russia opposed; as a group, Europe committed". */
export function plateInWords(plate: Pick<Plate, "type" | "held">): string {
  const groups = groupsOn(plate);
  return [
    `${TYPE_WORDS[plate.type].label}: ${countriesInWords(plate)}`,
    ...(groups.length === 0
      ? []
      : [`as ${groups.length === 1 ? "a group" : "groups"}, ${standings(groups)}`]),
  ].join("; ");
}

/** "France and Italy committed, Russia opposed". */
export function countriesInWords(plate: Pick<Plate, "held">): string {
  const countries = countriesOn(plate);
  return countries.length === 0 ? "no country by itself" : standings(countries);
}

const standings = (held: readonly Held[]): string =>
  STANCES.flatMap((stance) => {
    const names = held
      .filter(({ cell }) => cell.position.stance === stance)
      .map(({ holder }) => holder.name);
    const [one, many] = STANDING[stance];
    return names.length === 0 ? [] : [`${listed(names)} ${names.length === 1 ? one : many}`];
  }).join(", ");

function listed(names: readonly string[]): string {
  const shown = names.length <= MOST_NAMED ? names : names.slice(0, MOST_NAMED - 1);
  const rest = names.length - shown.length;
  const items = rest === 0 ? shown : [...shown, `${rest} more`];
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** The types that have no plate, and why: "No position on: training, membership". */
export const undrawnInWords = ({ silent, hidden }: Omit<Plates, "plates">): readonly string[] => [
  ...(silent.length === 0 ? [] : [`No position on: ${topics(silent)}`]),
  ...(hidden.length === 0 ? [] : [`Hidden by a filter: ${topics(hidden)}`]),
];

const topics = (types: readonly CommitmentType[]): string =>
  types.map((type) => TYPE_WORDS[type].topic).join(", ");

/** Lower case, after a name: "Europe, committed". */
export const stanceAfterName = (stance: Stance): string => STANCE_WORDS[stance].label.toLowerCase();
