export function hashOfSources(): string;
