import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SNAPSHOT } from "@/lib/api/sample";
import { askedOf, oembedAnswer } from "./oembed";

const ORIGIN = "https://atlas.example";
const decoded = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

function ask(parameters: Record<string, string>) {
  const asked = askedOf(`?${new URLSearchParams(parameters)}`, ORIGIN);
  const answer = asked.ok ? oembedAnswer(asked, SNAPSHOT, ORIGIN) : asked.answer;
  return { status: answer.status, body: decoded(answer.plain) };
}

const url = `${ORIGIN}/?type=troops&view=map`;

test("a link to a view unfolds to a frame with that view, and its card", () => {
  const { status, body } = ask({ url });
  expect(status).toBe(200);
  expect(body).toMatchObject({ version: "1.0", type: "rich", title: "Who would send troops" });
  expect(body.html).toContain(`src="${ORIGIN}/embed?type=troops&amp;view=map"`);
  expect(body.html).toContain(`width="${body.width}" height="${body.height}"`);
  expect(body.thumbnail_url).toBe(`${ORIGIN}/api/card.png?type=troops&rev=${SNAPSHOT.rev}`);
});

test("a link with a rev stays frozen in its frame, one without stays live", () => {
  expect(ask({ url: `${url}&rev=${SNAPSHOT.rev}` }).body.html).toContain(`rev=${SNAPSHOT.rev}`);
  expect(ask({ url }).body.html).not.toContain("rev=");
});

test("frame and picture are never larger than what is asked for", () => {
  const side = fc.integer({ min: 200, max: 4096 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const { body } = ask({ url, maxwidth: String(width), maxheight: String(height) });
      expect(body.width).toBeLessThanOrEqual(width);
      expect(body.height).toBeLessThanOrEqual(height);
      expect(body.thumbnail_width ?? 0).toBeLessThanOrEqual(width);
      expect(body.thumbnail_height ?? 0).toBeLessThanOrEqual(height);
    }),
  );
});

describe("what is not answered", () => {
  test.each([
    "https://other.example/?type=troops",
    "http://atlas.example/",
    `${ORIGIN}/api/stances`,
    `${ORIGIN}.evil.example/`,
    "javascript:alert(1)",
    "",
  ])("a link that is not this server’s: “%s” is 404", (other) => {
    const { status, body } = ask({ url: other });
    expect(status).toBe(404);
    expect(body).toMatchObject({ status: 404, parameter: "url" });
  });

  test("XML is 501, as the specification has it; any other format is a problem", () => {
    expect(ask({ url, format: "xml" }).status).toBe(501);
    expect(ask({ url, format: "yaml" })).toMatchObject({
      status: 400,
      body: { parameter: "format", allowed: ["json"] },
    });
  });

  test.each(["0", "199", "4097", "-5", "1e3", "wide", "99999999", "300.5"])(
    "a width of “%s” is a problem that says what is allowed",
    (maxwidth) => {
      const { status, body } = ask({ url, maxwidth });
      expect(status).toBe(400);
      expect(body).toMatchObject({ parameter: "maxwidth" });
      expect(body.allowed).toContain("200");
    },
  );

  test("any address and any size is answered with a status of its own, never a failure", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (address, size) => {
        expect([200, 400, 404]).toContain(ask({ url: address, maxwidth: size }).status);
      }),
    );
  });
});

test("a title cannot leave its attribute", () => {
  const { body } = ask({
    url: `${ORIGIN}/?q=${encodeURIComponent('"><script>alert(1)</script>')}`,
  });
  expect(body.html).not.toContain("<script>");
  expect(body.html.match(/</g)).toHaveLength(2);
});
