import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "./text";

test("plain text is folded as it is beside a letter that is not plain", () => {
  const plain = fc.string({ unit: fc.constantFrom(..." \n\tAbZ'\"-.9~") });
  fc.assert(
    fc.property(plain, (text) => {
      expect(`${fold(`${text}x`)}e`).toBe(fold(`${text}xÉ`));
    }),
  );
});
