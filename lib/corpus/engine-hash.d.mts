/** Hash of engine, data and borders under `root`: 64 hexadecimal digits, the same for the same sources. */
export function hashEngine(root: string): string;
/** Hash of the borders alone. */
export function hashBorders(root: string): string;
