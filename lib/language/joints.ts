import { isWordAt, matchEnd, runEnd, UNDERSCORE } from "./characters";

const CLITIC = /['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy;
export const cliticEnd = (text: string, at: number): number => matchEnd(CLITIC, text, at);

/** The end of the parts, tied by underscores, that follow the word that ends at `at`. */
export function identifierEnd(text: string, at: number): number {
  let to = at;
  while (text.charCodeAt(to) === UNDERSCORE && isWordAt(text, to + 1)) to = runEnd(text, to + 1);
  return to;
}
