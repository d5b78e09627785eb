import { STANCES, type Stance } from "@/lib/codebook";
import { PALETTE, type Scheme } from "@/lib/view/palette";

/** The palette as custom properties, light and, on a screen, dark. Goes into the page's head: colours are data. */
export const paletteCss = (): string =>
  `:root{${properties(PALETTE.light)}}` +
  `@media screen and (prefers-color-scheme:dark){:root{${properties(PALETTE.dark)}}}` +
  STANCES.map(fillOf).join("");

/** Whatever stands for a stance says which; its colour and the ink upon it follow. */
const fillOf = (stance: Stance): string =>
  `[data-fill=${stance}]{--fill:var(--${stance});--on-fill:var(--on-${stance});}`;

const properties = ({ stances, inkOn, softInk, ...plain }: Scheme): string =>
  [
    ...Object.entries({ ...plain, soft: softInk, ...stances }),
    ...STANCES.map((stance) => [`on-${stance}`, inkOn[stance]] as const),
  ]
    .map(([name, value]) => `--${name}:${value};`)
    .join("");
