/** Compiles kernel.ts to WebAssembly and writes it, as text, where the parser loads it from. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
const source = createHash("sha256")
  .update(readFileSync(join(here, "kernel.ts")))
  .digest("hex");
writeFileSync(
  join(here, "../../lib/language/kernel/kernel.wasm.ts"),
  `// Compiled by \`npm run train -- --kernel\` from train/kernel/kernel.ts.\nexport const SOURCE_SHA256 =\n  "${source}";\nexport const KERNEL =\n  "${readFileSync(out).toString("base64")}";\n`,
);
