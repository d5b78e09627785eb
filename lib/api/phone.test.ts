import { describe, expect, it } from "vitest";
import { isPhone } from "./phone";

describe("a request", () => {
  it.each([
    [{ "sec-ch-ua-mobile": "?1" }, true],
    [{ "sec-ch-ua-mobile": "?0", "user-agent": "Mobile" }, false],
    [{ "user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Version/19.0 Mobile/15E148" }, true],
    [{ "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0" }, false],
    [{}, false],
  ])("with the headers %j comes from a phone: %s", (headers, expected) => {
    expect(isPhone(new Headers(headers))).toBe(expected);
  });
});
