import type { Span } from "@/lib/codebook";

/** A line of the file without its line break and without the white space around it. */
export interface Line extends Span {
  readonly text: string;
  /** White space before the first character. */
  readonly indent: number;
}

/** Every line of `text`, blank ones with `start === end`. `\n`, `\r\n`, `\r` and form feeds break lines. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const body = raw.replace(/^\uFEFF/, " ").trim();
    const indent = body === "" ? 0 : raw.indexOf(body);
    lines.push({ start: from + indent, end: from + indent + body.length, text: body, indent });
  };
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 12 || c === 13) {
      push(i);
      from = i + 1;
      if (c === 13 && text.charCodeAt(from) === 10) from = ++i + 1;
    }
  }
  push(text.length);
  return lines;
}

/** Runs of lines without a blank one between them: paragraphs, before anything is known of them. */
export function groupLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let open: Line[] = [];
  for (const line of lines) {
    if (line.text === "") {
      if (open.length > 0) groups.push(open);
      open = [];
    } else open.push(line);
  }
  if (open.length > 0) groups.push(open);
  return groups;
}
