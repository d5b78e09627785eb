import type { z } from "zod";

/** Reads JSON Lines, blank lines left out; throws an Error that names file and line when one is bad. */
export function parseJsonLines<Row>(file: string, text: string, schema: z.ZodType<Row>): Row[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    let row: unknown;
    try {
      row = JSON.parse(line);
    } catch {
      throw new Error(`${file}, line ${index + 1}: not JSON`);
    }
    const parsed = schema.safeParse(row);
    if (parsed.success) return [parsed.data];
    const issue = parsed.error.issues[0];
    throw new Error(
      `${file}, line ${index + 1}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "not valid"}`,
    );
  });
}
