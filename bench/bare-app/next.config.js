import { join } from "node:path";

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  turbopack: { root: join(import.meta.dirname, "../..") },
  // Next 16.4 leaves what a route handler sends uncompressed unless the type is set here: the
  // header set by a handler becomes a list, which Next's compression does not take for a type.
  headers: async () => [
    { source: "/compressed", headers: [{ key: "Content-Type", value: "application/json" }] },
  ],
};
