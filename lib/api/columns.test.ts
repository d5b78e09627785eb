import fc from "fast-check";
import { expect, test } from "vitest";
import { scenes } from "@/lib/view/arbitrary";
import { pack, unpack } from "./columns";

test("what is unpacked is what was packed, whatever JSON it is", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // JSON itself has no -0.
      const plain = JSON.parse(JSON.stringify(value));
      expect(JSON.stringify(unpack(pack(plain)))).toBe(JSON.stringify(plain));
    }),
    { numRuns: 500 },
  );
});

test("a list of objects of any keys is unpacked as it was", () => {
  const rows = fc.array(
    fc.oneof(
      fc.record({ id: fc.string(), at: fc.option(fc.integer()), parts: fc.array(fc.nat(9)) }),
      fc.dictionary(fc.string(), fc.integer()),
    ),
  );
  fc.assert(
    fc.property(rows, (value) => {
      const plain = JSON.parse(JSON.stringify(value));
      expect(unpack(pack(plain))).toEqual(plain);
    }),
  );
});

test("a snapshot is unpacked as it was", () => {
  fc.assert(
    fc.property(scenes, ({ snapshot }) => {
      expect(unpack(pack(snapshot))).toEqual(snapshot);
    }),
  );
});

test("like objects are written without their names", () => {
  const claims = Array.from({ length: 100 }, (_, place) => ({ document: "seed.txt", place }));
  expect(pack(claims).length).toBeLessThan(JSON.stringify(claims).length / 5);
});
