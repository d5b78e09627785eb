import { STANCES } from "@/lib/codebook";
import type { Scheme } from "@/lib/view/palette";

/**
 * The style sheet of a drawing that stands alone. Same colours as the page's, by the same attributes, in
 * the CSS that SVG programs understand: no custom properties, no `:not()`, no shorthands.
 */
export function figureCss(scheme: Scheme): string {
  const { paper, sea, ink, softInk, hairline, absent, mentioned, stances, inkOn } = scheme;
  const fills = { ...stances, mentioned, hidden: absent, absent };
  const rules = [
    ["text", `font-family:Inter,system-ui,sans-serif;font-size:13px;fill:${ink}`],
    [".serif", "font-family:'Source Serif 4',Georgia,serif;font-weight:500"],
    [".group", "font-family:'Source Serif 4',Georgia,serif;font-style:italic"],
    [".soft", `fill:${softInk}`],
    [".small", "font-size:11.5px"],
    [".strong", "font-weight:600"],
    [".rule", `stroke:${hairline};stroke-width:1`],
    [".paper", `fill:${paper}`],
    [".sea", `fill:${sea}`],
    [".graticule", `stroke:${hairline};stroke-width:0.5;stroke-opacity:0.7`],
    [".sphere", `fill:${sea};stroke:${hairline}`],
    [".elsewhere", `fill:${absent}`],
    [".shape", `stroke:${sea};stroke-width:0.6;stroke-linejoin:round`],
    [".dot", `stroke:${paper};stroke-width:1`],
    ...Object.entries(fills).map(([fill, colour]) => [`[data-fill="${fill}"]`, `fill:${colour}`]),
    ['.marker[data-fill="absent"]', "display:none"],
    ['.shape[data-fill="hidden"]', `stroke:${softInk};stroke-width:1;stroke-dasharray:2 2`],
    ['[data-fill="hidden"] .dot', `stroke:${softInk};stroke-width:1;stroke-dasharray:2 2`],
    [".plate-sphere", `fill:${sea};stroke:${hairline}`],
    [".plate-graticule", `stroke:${hairline};stroke-width:0.4;stroke-opacity:0.7`],
    [".plate-absent", `fill:${absent};stroke:${sea};stroke-width:0.5;stroke-linejoin:round`],
    [".plate-country", `stroke:${sea};stroke-width:0.5;stroke-linejoin:round`],
    ['.plate-country[data-fill="hidden"]', `stroke:${softInk};stroke-dasharray:1.5 1.5`],
    [".plate-disc", `stroke:${sea};stroke-width:0.6`],
    ...STANCES.map((stance) => [`.plate-mark[data-fill="${stance}"]`, `color:${inkOn[stance]}`]),
    [".outline", `fill:none;stroke:${ink};stroke-width:2;stroke-linejoin:round`],
    [".member", "stroke-dasharray:0 3.5;stroke-linecap:round"],
    [".leader", `stroke:${ink};stroke-width:0.8`],
    [".tip", `fill:${ink};stroke:${sea};stroke-width:0.8`],
    [
      ".label text",
      `font-size:11.5px;paint-order:stroke;stroke:${sea};stroke-width:3px;stroke-linejoin:round`,
    ],
    [".inside text", "stroke:none"],
    ...STANCES.map((stance) => [`.inside[data-on="${stance}"] text`, `fill:${inkOn[stance]}`]),
    [".plate", `fill:${paper};fill-opacity:0.94`],
    [".name", "font-size:12.5px;font-weight:600"],
    [".glyph", "font-size:11px"],
    // Larger, a disc on a circle would be taken for a ring.
    [".on-circle", "font-size:7px"],
  ];
  return rules.map(([selector, body]) => `.stance-atlas ${selector}{${body}}`).join("");
}

/**
 * The map's patterns name the page's custom properties; a drawing has the colours themselves. `wider` makes
 * the stripes so many times wider: drawn small they would blur.
 */
export const withColours = (markup: string, { stances }: Scheme, wider = 1): string =>
  STANCES.reduce(
    (text, stance) => text.replaceAll(`var(--${stance})`, stances[stance]),
    wider === 1
      ? markup
      : markup.replace(/ patternTransform="([^"]*)"/g, ` patternTransform="$1 scale(${wider})"`),
  );
