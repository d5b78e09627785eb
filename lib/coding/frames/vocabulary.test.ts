import { describe, expect, test } from "vitest";
import { z } from "zod";
import { said } from "@/lib/coding/testing";
import rows from "./vocabulary.json";

/** Short sentences of the plainest syntax, so that what fails is a word: `HOLDER type stance`, or nothing. */
const SENTENCES = z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))).parse(rows);

describe.each(Object.entries(SENTENCES))("words of %s", (_type, sentences) => {
  test.each(sentences)("%s → %s", (sentence, claim) => {
    expect(said(sentence)).toEqual(claim === "" ? [] : [claim]);
  });
});
