import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** SHA-256 of the kernel's sources: their names and contents, in the order of the names. */
export function hashOfSources() {
  const hash = createHash("sha256");
  const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".ts"));
  for (const name of names.sort())
    hash.update(`${name}\0${readFileSync(join(import.meta.dirname, name), "utf8")}\0`);
  return hash.digest("hex");
}
