import { dateOfLine } from "./dates";
import type { BlockKind } from "./document";

const URL_LINE = /^(?:<|\()?(?:https?:\/\/|www\.)\S+$/i;
const IMAGE = /^!\[.*\]\(.*\)\s*\S{0,2}$/;
const RULE = /^\\?(?:#{2,}|\*{3,}|-{3,}|_{3,}|={3,}|(?:\*\s){2,}\*|-30-)$/;
const HEADING = /^#{1,6}\s+\S/;
const BOLD_LINE = /^\*\*[^*]+\*\*$/;
const RELATED =
  /^(?:related(?:\s+(?:article|articles|story|stories|news|content|links?|reading|topics?|coverage))?|read\s+(?:more|also|next|on)|see\s+also|also\s+read|more\s+(?:on|from)|recommended|explore\s+more|in\s+pictures|watch|listen)\s*:\s*\S/i;
const BYLINE =
  /^(?:by|reporting by|written by|edited by|additional reporting by)\s+\p{Lu}[^.]{0,80}$/iu;
const CREDIT =
  /(?:^|[\s(.,/|–—-])(?:AP|AFP|TASS|Reuters|REUTERS|EPA|Getty(?:\s+Images)?|Xinhua|DPA|dpa|ANSA|Anadolu|Ukrinform|Kyodo|PTI|Sputnik|ZUMA|Shutterstock|Bloomberg|EFE|AAP|PA|Yonhap|Handout|HANDOUT|WANA|IRNA|SANA|Pool|POOL)(?:\s+(?:Photo|Images|file))?\)?\.?$/;
const CREDIT_LEAD = /^(?:photo|image|picture|file photo|caption|credit|figure)\b[^:]{0,24}:/i;
const POINTING = /\((?:L|R|C|left|right|cent(?:er|re)|[LRC]-[LRC])\)/;

/** Longer than this and one line is not a headline. */
const HEADLINE = 110;

/** The kind of a single line, where the line alone says it; null where only its surroundings can. */
export function kindOfLine(line: string): BlockKind | null {
  if (RULE.test(line)) return "rule";
  if (HEADING.test(line)) return "heading";
  if (URL_LINE.test(line)) return "link";
  if (IMAGE.test(line)) return "caption";
  return null;
}

const BULLET = /^(?:[-–—*+•◦▪‣·]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S/;
export const startsItem = (line: string): boolean => BULLET.test(line);

/** The kind of a paragraph from its words; `position` is its number in the document. */
export function kindOfParagraph(text: string, lines: number, position: number): BlockKind {
  if (RELATED.test(text)) return "related";
  if (lines === 1 && dateOfLine(text) !== null) return "dateline";
  if (lines === 1 && BYLINE.test(text)) return "byline";
  if (isCaption(text)) return "caption";
  if (BOLD_LINE.test(text.replaceAll("\n", " "))) return "heading";
  if (looksLikeHeadline(text, lines, position)) return "heading";
  return "paragraph";
}

function isCaption(text: string): boolean {
  if (text.length > 600) return false;
  if (CREDIT_LEAD.test(text)) return true;
  return CREDIT.test(text) || (POINTING.test(text) && text.length < 400);
}

function looksLikeHeadline(text: string, lines: number, position: number): boolean {
  if (lines > (position === 0 ? 3 : 1)) return false;
  if (text.length > (position === 0 ? 220 : HEADLINE)) return false;
  if (/\p{Ll}[.!?]['’"”]?\s+\p{Lu}/u.test(text)) return false;
  if (/^[‘'“"][^’'”"]+[’'”"]$/.test(text)) return text.length < 80;
  return (
    /[\p{L}\p{N})’”"'?]$/u.test(text) && /^[\p{Lu}\p{N}‘'“"(]/u.test(text) && !/[,;:]$/.test(text)
  );
}
