/** In the browser the map is already in the page: neither borders nor projection are in its bundle. */
export const mapMarkup = (): string => "";
