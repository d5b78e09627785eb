/** Source of an anchored regular expression over the Accept-Encoding header. */
export const ACCEPTS_GZIP: string;
