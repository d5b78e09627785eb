/** 1: to the next place where the words were found; -1: to the one before. */
export type FindStep = 1 | -1;

const listeners = new Set<(by: FindStep) => void>();

/** From the search field to the text, which stand far apart on the page. */
export function stepFind(by: FindStep): void {
  for (const listener of listeners) listener(by);
}

export function onStepFind(listener: (by: FindStep) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
