export function filesOfAnyDatabase(folder: string): string[];
export function shareOut(folder: string, suites: readonly string[]): Record<string, string[]>;
