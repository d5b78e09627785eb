import { describe, expect, it } from "vitest";
import { brief } from "./testing/read";

describe("words for several", () => {
  it.each([
    ["Egypt met Ethiopia. The two countries agreed.", "The two countries=EGY+ETH"],
    ["Egypt met Ethiopia. The two Nile neighbours agreed.", "The two Nile neighbours=EGY+ETH"],
    ["Egypt met Ethiopia. Both will send observers.", "Both=EGY+ETH"],
    ["Macron met Merz. The pair will travel.", "The pair=FRA+DEU"],
    ["Macron met Merz. The two leaders agreed.", "The two leaders=FRA+DEU"],
    ["Peru, Chile and Bolivia met. The trio agreed.", "The trio=PER+CHL+BOL"],
    ["Peru, Chile and Bolivia met. All three will go.", "All three=PER+CHL+BOL"],
    [
      "Peru, Chile, Bolivia and Cuba met. The four countries agreed.",
      "The four countries=PER+CHL+BOL+CUB",
    ],
    [
      "Egypt met Ethiopia. The two sides agreed. Cuba watched. Both sides left.",
      "Both sides=EGY+ETH",
    ],
  ])("mean the states that acted last: %s", (text, expected) => {
    expect(brief(text).at(-1)).toBe(expected);
  });

  it.each([
    ["Peru, Chile and Bolivia met. The two countries agreed.", "Bolivia=BOL"],
    ["Peru met Chile. The three countries agreed.", "Chile=CHL"],
    ["Israel met Hamas. Both sides agreed.", "Hamas=-"],
    ["The trio of suspects fled Peru. The pair hid.", "Peru=PER"],
    ["Both men left.", undefined],
    ["Macron met a rebel chief in Mali. Mali agreed. The two leaders left.", "Mali=MLI"],
  ])("are left alone where that is not sure: %s", (text, expected) => {
    expect(brief(text).at(-1)).toBe(expected);
  });
});

describe("an office without a name", () => {
  it.each([
    [
      "Peruvian President Ana Quispe spoke. The president refused.",
      ["Peruvian President Ana Quispe=PER", "president=PER"],
    ],
    [
      "Kenya's Foreign Minister Ada Mbeki spoke. Later the minister refused.",
      ["Kenya's Foreign Minister Ada Mbeki=KEN", "minister=KEN"],
    ],
    [
      "The Peruvian president spoke. The president refused.",
      ["Peruvian president=PER", "president=PER"],
    ],
  ])("is who the document says holds it: %s", (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it("is nobody where two hold it, or one did", () => {
    const two =
      "Peruvian President Ana Quispe met Bolivian President Luis Roca. The president refused.";
    expect(brief(two)).toHaveLength(2);
    expect(brief("Former Peruvian President Ana Quispe spoke. The president refused.").at(-1)).toBe(
      "president=-",
    );
    expect(brief("Peruvian Prime Minister Ana Quispe spoke. The minister refused.")).toHaveLength(
      1,
    );
  });
});

describe("a group's adjective", () => {
  it("before one state means the member that acted last, if it is one", () => {
    expect(brief("Sweden agreed. The Nordic nation will lead.")).toEqual([
      "Sweden=SWE",
      "Nordic nation=SWE",
    ]);
    expect(brief("Peru agreed. The Nordic nation will lead.")).toEqual(["Peru=PER"]);
  });
});
