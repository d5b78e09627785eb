import type { Scheme } from "@/lib/view/palette";
import { legendOf, signsOf } from "./legend";
import { mapFigure, placedLabels, type Subject } from "./map-figure";
import { wantedLabels } from "./map-words";
import { element } from "./markup";
import { SHEET_WIDTH, sheetSvg } from "./sheet";

/** The map of a view with everything that it needs to be understood elsewhere. */
export function mapSheet(subject: Subject, scheme: Scheme): string {
  const { scene, view, shown } = subject;
  const height = Math.round((SHEET_WIDTH * scene.height) / scene.width);
  const box = { x: 0, y: 0, width: SHEET_WIDTH, height };
  const labels = placedLabels(scene, 1, wantedLabels(shown));
  const markup =
    element("rect", { class: "sea", ...box }) +
    mapFigure(subject, labels, { ...box, labels: 1, stripes: 1.25 }, scheme);
  return sheetSvg(
    subject,
    [...legendOf(view, shown), ...signsOf(labels)],
    { markup, height, borders: true },
    scheme,
  );
}
