const HOST = /^[A-Za-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-fA-F:]+\](?::\d{1,5})?$/;

/**
 * The address that links to this server begin with: `STANCE_ATLAS_ORIGIN` where it is set, else as the
 * request names it. Behind a proxy that does not pass the name on, set the variable.
 */
export function originOf(headers: { get(name: string): string | null }): string {
  const set = process.env.STANCE_ATLAS_ORIGIN;
  if (set) return set.replace(/\/+$/, "");
  const first = (name: string) => headers.get(name)?.split(",")[0]?.trim() ?? "";
  const protocol = first("x-forwarded-proto") === "https" ? "https" : "http";
  const host = [first("x-forwarded-host"), first("host")].find((one) => HOST.test(one));
  return `${protocol}://${host ?? "localhost"}`;
}
