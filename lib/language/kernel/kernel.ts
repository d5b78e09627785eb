import { KERNEL } from "./kernel.wasm";

/** The compiled arithmetic (`train/kernel/kernel.ts`) over its own memory. Pointers are byte offsets. */
export interface Kernel {
  readonly f32: Float32Array;
  /** Takes `floats` floats of the memory, zeroed, for good. Throws a RangeError when it is full. */
  alloc(floats: number): number;
  /** C[n×m] += A[n×k] · B[k×m]; m a multiple of 8. */
  multiply(n: number, k: number, m: number, a: number, b: number, c: number): void;
  transpose(rows: number, columns: number, a: number, stride: number, b: number): void;
  recur(
    n: number,
    h: number,
    first: number,
    step: number,
    u: number,
    strideU: number,
    peephole: number,
    out: number,
    strideOut: number,
    cells: number,
  ): void;
  recurBack(
    n: number,
    h: number,
    first: number,
    step: number,
    u: number,
    strideU: number,
    peephole: number,
    cells: number,
    dOut: number,
    strideOut: number,
    du: number,
    dPeephole: number,
  ): void;
}

const PAGE = 65536;

/** A kernel with room for `floats` floats. */
export function openKernel(floats: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((floats * 4) / PAGE) + 1 });
  const bytes = Uint8Array.from(atob(KERNEL), (letter) => letter.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  const f32 = new Float32Array(memory.buffer);
  let used = 16;
  return {
    ...(exports as unknown as Kernel),
    f32,
    alloc(count) {
      const at = used;
      used += Math.ceil(count / 4) * 16;
      if (used > memory.buffer.byteLength) throw new RangeError(`no room for ${count} floats more`);
      return at;
    },
  };
}
