import type { Network } from "./network/network";
import { seeded } from "./random";

/** Random weights to start from: small rows and peepholes, biases 0, matrices by their shape (Glorot and Bengio 2010). */
export function startWeights(net: Network, seed: number): void {
  const random = seeded(seed);
  const gaussian = () =>
    Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  for (const [name, { rows, columns, at }] of net.tensors) {
    if (name.endsWith(".bias")) continue;
    const small = /peephole|distance|root/.test(name);
    const scale = small ? 0.1 : Math.sqrt(2 / (rows + columns));
    for (let i = 0; i < rows * columns; i++) net.weights[at + i] = gaussian() * scale;
  }
  for (let i = 0; i < net.table.length; i++) net.table[i] = gaussian() * 0.1;
}
