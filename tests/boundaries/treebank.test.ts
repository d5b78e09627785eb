import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseConllu } from "@/train/conllu";
import { f1, goldText, scoreRawText } from "@/train/raw-text";

const FILE = join(import.meta.dirname, "../../../shared/treebank/test-pud.conllu");

test.skipIf(!existsSync(FILE))(
  "on running text that no rule was tuned on, sentences reach F1 0.99 and tokens 0.995 (where ../shared/treebank is)",
  () => {
    const { sentences, tokens, words } = scoreRawText(
      goldText(parseConllu(readFileSync(FILE, "utf8"))),
    );
    expect(f1(sentences)).toBeGreaterThanOrEqual(0.99);
    expect(f1(tokens)).toBeGreaterThanOrEqual(0.995);
    expect(f1(words)).toBeGreaterThanOrEqual(0.995);
  },
);
