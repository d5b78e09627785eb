/**
 * A short name for a state of the data, the same for the same object: answers from several states, the
 * present and old ones, then share one memory and its bound. Not the rev: files that cannot be read have
 * no part in that, and an answer names them.
 */
export function stateKey(state: object): string {
  const known = names.get(state);
  if (known !== undefined) return known;
  const name = `${given++} `;
  names.set(state, name);
  return name;
}

const names = new WeakMap<object, string>();
let given = 0;
