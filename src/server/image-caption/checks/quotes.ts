import type { Finding } from '../../../../types/caption-review';
import type { OtherCaption } from './caption';

/** Another caption as evidence quotes it: with its name in the database, for who may read it. */
interface Quote {
  caption: string | null;
  name: string;
  text: string;
}

export const quoteOf = ({ documentId, name, text }: OtherCaption): Quote => ({
  caption: documentId ?? null,
  name,
  text,
});

/** The captions that a finding quotes; null for one whose name is not known. */
export function quotedIn({ evidence }: Finding): Array<string | null> {
  const { other, others } = evidence;
  return [other ?? [], others ?? []]
    .flat()
    .filter((quote): quote is Partial<Quote> => typeof quote === 'object' && quote !== null)
    .map(({ caption }) => caption ?? null);
}
