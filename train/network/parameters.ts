import type { Kernel } from "@/lib/language/kernel/kernel";
import type { Tensor } from "@/lib/language/model/tensors";

/** The dense weights and their gradients, in the kernel's memory. */
export interface Parameters {
  readonly tensors: ReadonlyMap<string, Tensor>;
  readonly weights: Float32Array;
  readonly grads: Float32Array;
  /** Shape and pointers of a tensor. Throws an Error where there is none of that name. */
  of(name: string): Parameter;
}

interface Parameter {
  readonly rows: number;
  readonly columns: number;
  readonly weights: number;
  readonly grads: number;
}

export function openParameters(
  kernel: Kernel,
  tensors: ReadonlyMap<string, Tensor>,
  size: number,
): Parameters {
  const weightsAt = kernel.alloc(size);
  const gradsAt = kernel.alloc(size);
  return {
    tensors,
    weights: kernel.f32.subarray(weightsAt >> 2, (weightsAt >> 2) + size),
    grads: kernel.f32.subarray(gradsAt >> 2, (gradsAt >> 2) + size),
    of(name) {
      const tensor = tensors.get(name);
      if (!tensor) throw new Error(`the network has no tensor ${name}`);
      const { rows, columns, at } = tensor;
      return { rows, columns, weights: weightsAt + 4 * at, grads: gradsAt + 4 * at };
    },
  };
}

/** What the parts of the network share. */
export interface Context {
  readonly kernel: Kernel;
  readonly parameters: Parameters;
  /** Words that a batch may have. */
  readonly maxWords: number;
  /** A place for one matrix of a batch, turned: nobody's between two calls. */
  readonly scratch: number;
}

/** A sentence's place in the batch. */
export interface Span {
  /** Its first word in the data. */
  readonly from: number;
  /** Its first word in the batch. */
  readonly at: number;
  readonly n: number;
}
