export const EVERYWHERE: Readonly<Record<string, string>>;
export const API_HEADERS: Readonly<Record<string, string>>;
export const DRAWING_HEADERS: Readonly<Record<string, string>>;
