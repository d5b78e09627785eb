/** A spreadsheet takes text that begins like this for a formula, and a document may say anything. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** The text, with an apostrophe before what a spreadsheet would reckon. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
