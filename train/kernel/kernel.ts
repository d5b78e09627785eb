// The arithmetic of the parser, compiled to WebAssembly (SIMD). The files of this folder are AssemblyScript.
// All matrices are row-major; a pointer is a byte offset into memory.
// Every operation rounds the same on every machine, so readings do not depend on where they were made.
export { multiply, transpose } from "./dense";
export { add, fillRows, scaleBy, sumRows } from "./elementwise";
export { layer } from "./layer";
export { recur, recurBack } from "./recur";
export { addBytes, bestHeads, gather, greatest, joinLabels, splitArcs } from "./score";
export { multiplyShort, shorten, shortenPositive } from "./short";
