import type { z } from "zod";

const label = (value: unknown): string => {
  const { id, name } = (value ?? {}) as { id?: unknown; name?: unknown };
  return typeof id === "string" ? id : typeof name === "string" ? name : "(unnamed)";
};

const explain = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join(".") || "entry"}: ${issue.message}`).join("; ");

/**
 * Checks one list of knowledge.
 * @throws Error naming the file, the entry's number (from 1) and its id or name.
 */
export function checkList<T>(file: string, schema: z.ZodType<T>, data: unknown): readonly T[] {
  if (!Array.isArray(data)) throw new Error(`${file}: a list is expected`);
  return data.map((value, index) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new Error(`${file}, entry ${index + 1} ${label(value)}: ${explain(parsed.error)}`);
  });
}

/**
 * Checks that every holder an entry names exists.
 * @throws Error naming the file, the entry and the holder.
 */
export function checkHolders<T>(
  file: string,
  entries: readonly T[],
  named: (entry: T) => readonly string[],
  exists: (id: string) => boolean,
): readonly T[] {
  for (const [index, entry] of entries.entries()) {
    const stranger = named(entry).find((id) => !exists(id));
    if (stranger !== undefined)
      throw new Error(
        `${file}, entry ${index + 1} ${label(entry)}: ${stranger} is neither a country nor a group`,
      );
  }
  return entries;
}

/** Checks that no two entries have the same id. @throws Error naming the file and the id. */
export function checkUnique<T extends { readonly id: string }>(
  file: string,
  entries: readonly T[],
): readonly T[] {
  const seen = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) throw new Error(`${file}: there are two entries of the id ${id}`);
    seen.add(id);
  }
  return entries;
}

/** Checks a file that holds one object. @throws Error naming the file and the field. */
export function checkOne<T>(file: string, schema: z.ZodType<T>, data: unknown): T {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new Error(`${file}: ${explain(parsed.error)}`);
}
