import { InvalidArgumentError } from 'commander';
import { isUrl } from '../server/input/isUrl';

export function dateValue(text: string): string {
  const isWhole = /^\d{4}-\d{2}-\d{2}(?:T.*(?:Z|[+-]\d{2}:?\d{2}))?$/.test(text);
  if (isWhole && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError(
    'Write it as 2026-10-14, a day of the outlet, or with its zone as 2026-10-14T08:30:00Z.'
  );
}

export function languageValue(text: string): string {
  if (/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(text)) return text;
  throw new InvalidArgumentError('Write a language tag such as en, ar or pt-BR.');
}

export function urlValue(text: string): string {
  if (/^https?:\/\//i.test(text) && isUrl(text)) return text;
  throw new InvalidArgumentError('Write it as https://www.example.com/news/4711.');
}
