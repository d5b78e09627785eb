import { expect, test } from "vitest";
import { segment } from "./segment";

const sentences = (text: string): string[] =>
  segment(text, [{ start: 0, end: text.length }]).map((tokens) =>
    text.slice(tokens[0]?.start, tokens[tokens.length - 1]?.end),
  );

test.each([
  [["Mr. Smith met Gen. Jones.", "They spoke."]],
  [["The U.S. Army left.", "It rained."]],
  [["He lives in the U.S.", "The house is old."]],
  [["The U.S. “Harbour” plan failed."]],
  [["The bank is in the U.K.", "“They know it,” he said."]],
  [["George W. Bush spoke to J. A. Rao and R. I. Lee."]],
  [["They chose plan B.", "The rest left."]],
  [["Tents, food, etc.", "They had all."]],
  [["Some states, e.g. Norway, i.e. Oslo, agreed."]],
  [["In Acme Corp. v. Smith the court met."]],
  [["It cost 3.5 million.", "They left!"]],
  [["It is No. 5 of Art. 7.", "No.", "They left."]],
  [["“It is over.”", "She smiled."]],
  [['"We agree."', '"So do I."', "He left."]],
  [['"Will they go?" he asked.']],
  [["“Huh?” – used often – is a word."]],
  [["They went (see below).", "(It was late.)", "Then they slept."]],
  [["It fell in May.[3][12]", "It rose in June.[note 4]", "They cheered."]],
  [["It fell in May. [17]", "It rose."]],
  [["He said: “[...] I knew it.”", "She left."]],
  [["They had been told [...]", "If so, why?"]],
  [["... and so it went.", "They left...", "Nobody stayed."]],
  [["What?!", "Go!!", "Now."]],
  [["First line\nof a wrapped\nsentence.", "Second one\nhere."]],
  [["1. Ships will be sent.", "2. Tents will follow."]],
  [["- Ships will be sent.", "* Tents will follow."]],
  [["Ask at peace-talks.org or at Bank.Com today."]],
  [["He said no.", "I left.", "No.", "I asked about Art. IV and Vol. I, too."]],
  [["U.S. To Lead Truce Talks In May"]],
  [["Kenya and U.S. Will Lead Talks"]],
  [["We meet at 5 p.m.", "Can you come?"]],
  [["They met on Wall St.", "The rest were in St. Ives."]],
  [["Q. Will you go?", "A. We will.", "Q. When?"]],
  [["A. Ships will be sent.", "B. The tents follow."]],
  [["**They met.**", "Then they left."]],
  [["At 5 p.m. Tuesday the talks, led by Sen. Roe, R-Fla., began."]],
  [["He (Dr. Roe) came in Oct. 2019.", "She did not."]],
])("%j: a sentence an entry", (wanted) => {
  expect(sentences(wanted.join(" "))).toEqual(wanted);
});

test.each([
  [["GEN. ANA ROE (RET.), ANALYST: I WOULD NOT.", "NOBODY ASKED."]],
  [["THE PRESIDENT: THANK YOU, MR. ROE.", "WE MET GEN. LEE IN THE U.S. AND IN KENYA."]],
  [["HE LIVES IN THE U.S.", "THE HOUSE IS OLD.", "WHY?", "NOBODY KNOWS."]],
  [["NO. 5 IS GONE.", "J. R. ROE SAID NO.", "THEY ARE ILL.", "THEY LEFT."]],
  [["AT 5 P.M. ROE, I.E. ACME INC. AND LEE, LEFT.", "IT RAINED."]],
])("in a transcript in capitals, %j", (wanted) => {
  expect(sentences(wanted.join(" "))).toEqual(wanted);
});

test("a blank line ends a sentence, a line break does not", () => {
  expect(sentences("A heading\n\nIt begins\nhere")).toEqual(["A heading", "It begins\nhere"]);
  expect(sentences("A heading\r\n \r\nIt begins")).toEqual(["A heading", "It begins"]);
});

test("a forgotten space after a stop is seen between words only", () => {
  expect(sentences("They left.Then it rained.")).toEqual(["They left.", "Then it rained."]);
  expect(sentences("They met at B.Smith and U.N.Plaza.")).toHaveLength(1);
});
