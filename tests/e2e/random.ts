/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NAMES = [
  ..."type stance conditional country region view doc at q claim rev format amp;type TYPE".split(
    " ",
  ),
  ..."utm_source __proto__ constructor toString %00 %FF [] a.b 💥 _rsc".split(" "),
];
const VALUES = [
  ..."troops arms~funds opposed committed~open true FRA~GBR NATO world europe map text".split(" "),
  ..."2026-01-06 0000-00-00 000_1570259306a62e25.txt ../../etc/passwd 6f6zohqb3k".split(" "),
  ..."null undefined NaN -1 1e999 %00 %FF%FE %E0%A4%A %ud800 %2525 + ~~~ , ; # \\ ' \" ` $ {} []".split(
    " ",
  ),
  "<script>throw 1</script>",
  '"><img src=x onerror=throw(1)>',
  "</textarea></script><svg onload=throw(1)>",
  "javascript:throw(1)",
  "{{7*7}}#{7*7}",
  "💥\u202eabc\u0000",
  "",
  "x".repeat(3000),
  "FRA~".repeat(300),
];

/** Addresses of the page that nobody would write, some half right, some not even well encoded. */
export function strangeAddresses(seed: number, count: number): readonly string[] {
  const next = randomNumbers(seed);
  const one = <T>(list: readonly T[], otherwise: T): T =>
    list[Math.floor(next() * list.length)] ?? otherwise;
  const letters = () =>
    Array.from({ length: Math.floor(next() * 12) }, () =>
      String.fromCharCode(1 + Math.floor(next() * 0xd7fe)),
    ).join("");
  const part = (known: readonly string[]) => {
    const chosen = next() < 0.8 ? one(known, "") : letters();
    // Some as they stand, so that broken escapes reach the server too; those that HTTP cannot carry never do.
    return next() < 0.5
      ? encodeURIComponent(chosen)
      : chosen.replace(/[^!$-;=?-~]|[#<>"\\^`{|}]/gu, encodeURIComponent);
  };
  return Array.from({ length: count }, () => {
    const pairs = Array.from({ length: Math.floor(next() * 6) }, () =>
      next() < 0.1 ? part(NAMES) : `${part(NAMES)}=${part(VALUES)}`,
    );
    return `/?${pairs.join(next() < 0.9 ? "&" : "&&")}`;
  });
}
