/**
 * Whether a request comes from a phone, so that the first map is drawn upright: Chromium says so in
 * `Sec-CH-UA-Mobile`, others only in the browser's name. A guess: the page sets a wrong one right.
 */
export function isPhone(headers: Pick<Headers, "get">): boolean {
  const hint = headers.get("sec-ch-ua-mobile");
  return hint === null ? /\bMobile\b/.test(headers.get("user-agent") ?? "") : hint === "?1";
}
