/**
 * Hash of engine, data and borders, written into the build by `next.config.js`; outside a build
 * (unit tests, the command line) there is none to tell apart.
 */
export const engineRev = (): string => process.env.STANCE_ATLAS_ENGINE ?? "unbuilt";

/** Hash of the borders alone, written into the build in the same way. */
export const bordersRev = (): string => process.env.STANCE_ATLAS_BORDERS ?? "unbuilt";
