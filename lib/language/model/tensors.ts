import { DISTANCE_RANGES } from "./distance";

/** Widths of the network. All but the numbers of layers are multiples of 8, as the kernel asks; `tags` and `labels` are rounded up. */
export interface Widths {
  readonly input: number;
  readonly hidden: number;
  readonly layers: number;
  readonly arc: number;
  readonly label: number;
  /** How many layers are read for tags, and how many units, if any, stand between the last of them and the tags. */
  readonly tagLayers: number;
  readonly tagUnits: number;
  readonly tags: number;
  readonly labels: number;
}

export interface Tensor {
  readonly rows: number;
  readonly columns: number;
  /** Where it begins among the weights, in floats. */
  readonly at: number;
}

export const RANGES_PADDED = Math.ceil(DISTANCE_RANGES / 8) * 8;

/** The dense weights of the network by name, and how many floats they take together. */
export function layOut(widths: Widths): { tensors: Map<string, Tensor>; size: number } {
  const tensors = new Map<string, Tensor>();
  let size = 0;
  const add = (name: string, rows: number, columns: number) => {
    tensors.set(name, { rows, columns, at: size });
    size += rows * columns;
  };
  const { input, hidden, layers, arc, label, tagUnits, tags, labels } = widths;
  for (let l = 0; l < layers; l++) {
    add(`layer${l}.weights`, l === 0 ? input : 2 * hidden, 6 * hidden);
    add(`layer${l}.bias`, 1, 6 * hidden);
    add(`layer${l}.peephole`, 2, 2 * hidden);
  }
  if (tagUnits > 0) {
    add("tagunits.weights", 2 * hidden, tagUnits);
    add("tagunits.bias", 1, tagUnits);
  }
  add("tag.weights", tagUnits > 0 ? tagUnits : 2 * hidden, tags);
  add("tag.bias", 1, tags);
  add("parts.weights", 2 * hidden, 2 * arc + 2 * label);
  add("parts.bias", 1, 2 * arc + 2 * label);
  add("root.arc", 1, arc);
  add("root.label", 1, label);
  add("distance.arc", RANGES_PADDED, arc);
  add("distance.bias", 1, RANGES_PADDED);
  add("distance.label", RANGES_PADDED, label);
  add("label.weights", label, labels);
  add("label.bias", 1, labels);
  return { tensors, size };
}
