/** What a field says; nothing where it holds no words. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
