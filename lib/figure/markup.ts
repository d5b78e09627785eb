import { escapeXml } from "@/lib/atlas/svg";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element as a string; its children are markup already. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly string[]
): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${escapeXml(String(value))}"`))
    .join("");
  return children.length === 0
    ? `<${name}${list}/>`
    : `<${name}${list}>${children.join("")}</${name}>`;
}

/** One line of text. `look` is a class of `figureCss`. */
export const line = (
  look: string,
  x: number,
  y: number,
  text: string,
  more: Attributes = {},
): string => element("text", { class: look, x, y, ...more }, escapeXml(text));
