import type { Stance } from "@/lib/codebook";

/** Colours as `#RRGGBB`. Colour means stance; everything else is ink on paper. */
export interface Scheme {
  readonly paper: string;
  readonly sea: string;
  readonly ink: string;
  readonly softInk: string;
  readonly hairline: string;
  /** Fill of a country that no document names. */
  readonly absent: string;
  /** Fill of a country that is named and takes no position. */
  readonly mentioned: string;
  /** Behind the active sentence. */
  readonly active: string;
  readonly stances: Readonly<Record<Stance, string>>;
  /** Text and glyphs on a stance's colour. */
  readonly inkOn: Readonly<Record<Stance, string>>;
}

const WHITE = "#FFFFFF";
const BLACK = "#0B0D10";

/**
 * Blue for, amber and rust against, so that the sides survive red-green blindness; lightness tells
 * the levels of a side apart. The test beside this file holds the distances.
 */
export const PALETTE: Readonly<Record<"light" | "dark", Scheme>> = {
  light: {
    paper: "#FBFAF6",
    sea: "#F3F2EC",
    ink: "#20242A",
    softInk: "#625E55",
    hairline: "#DDD8CC",
    absent: "#E7E3D9",
    mentioned: "#C9C2B2",
    active: "#FFF3C9",
    stances: {
      committed: "#163F74",
      open: "#5488B2",
      backs: "#B0D6F3",
      reluctant: "#ECA94F",
      opposed: "#A9462F",
    },
    inkOn: { committed: WHITE, open: BLACK, backs: BLACK, reluctant: BLACK, opposed: WHITE },
  },
  // Here the strongest yes is the lightest blue: on dark paper what is light stands out.
  dark: {
    paper: "#15171A",
    sea: "#191C20",
    ink: "#ECE8DF",
    softInk: "#A8A49B",
    hairline: "#33363B",
    absent: "#2A2D31",
    mentioned: "#45494E",
    active: "#3B3520",
    stances: {
      committed: "#A9D8F7",
      open: "#5D8EBE",
      backs: "#28507D",
      reluctant: "#F2BC55",
      opposed: "#CC4937",
    },
    inkOn: { committed: BLACK, open: BLACK, backs: WHITE, reluctant: BLACK, opposed: WHITE },
  },
};
