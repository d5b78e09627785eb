import { KERNEL } from "./kernel.wasm";
import { OPERATIONS, type Operations } from "./operations";

/** The compiled arithmetic over its own memory. Pointers are byte offsets. */
export interface Kernel extends Operations {
  readonly f32: Float32Array;
  readonly i32: Int32Array;
  readonly i16: Int16Array;
  readonly bytes: Uint8Array;
  /** Takes `floats` floats (four bytes each) of the memory, zeroed, for good. Throws a RangeError when it is full. */
  alloc(floats: number): number;
}

const PAGE = 65536;

/** A kernel with room for `floats` floats. */
export function openKernel(floats: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((floats * 4) / PAGE) + 1 });
  const code = Uint8Array.from(atob(KERNEL), (letter) => letter.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } });
  if (!hasOperations(exports)) throw new Error("the compiled kernel lacks an operation");
  let used = 16;
  return {
    ...exports,
    f32: new Float32Array(memory.buffer),
    i32: new Int32Array(memory.buffer),
    i16: new Int16Array(memory.buffer),
    bytes: new Uint8Array(memory.buffer),
    alloc(count) {
      const at = used;
      used += Math.ceil(count / 4) * 16;
      if (used > memory.buffer.byteLength) throw new RangeError(`no room for ${count} floats more`);
      return at;
    },
  };
}

function hasOperations(exports: WebAssembly.Exports): exports is WebAssembly.Exports & Operations {
  return OPERATIONS.every((name) => typeof exports[name] === "function");
}
