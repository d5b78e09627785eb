/** Compiles the kernel to WebAssembly and writes it, as text, where the parser loads it from. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashOfSources } from "./sources.mjs";

const here = import.meta.dirname;
const out = join(mkdtempSync(join(tmpdir(), "kernel-")), "kernel.wasm");
execFileSync(
  process.execPath,
  [
    join(here, "../node_modules/assemblyscript/bin/asc.js"),
    join(here, "kernel.ts"),
    "--enable",
    "simd",
    "--runtime",
    "stub",
    "-O3",
    "--noAssert",
    "--importMemory",
    "--outFile",
    out,
  ],
  { stdio: "inherit" },
);
writeFileSync(
  join(here, "../../lib/language/kernel/kernel.wasm.ts"),
  `// Compiled by \`npm run train -- --kernel\` from train/kernel.
export const SOURCES_SHA256 =
  "${hashOfSources()}";
export const KERNEL =
  "${readFileSync(out).toString("base64")}";
`,
);
