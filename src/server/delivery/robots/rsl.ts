import XmlBuilder from 'fast-xml-builder';
import { printableThroughout } from '../html';
import type { UsageTerms } from '../stories';
import { withoutEndSlashes } from '../../text/ends';

const NAMESPACE = 'https://rslstandard.org/rsl';

/** Whether an outlet says anything that an RSL file could hold. */
export const statesLicense = (terms: UsageTerms): boolean =>
  terms.rslPermits.length > 0 || terms.rslProhibits.length > 0 || terms.rslPayment !== null;

/**
 * A file of Really Simple Licensing 1.0 for a whole site.
 *
 * @param address the outlet's front page
 */
export function rslXml(terms: UsageTerms, address: string): string {
  const usage = (words: readonly string[]) =>
    words.length === 0 ? undefined : { '@type': 'usage', '#text': words.join(' ') };
  const payment = terms.rslPayment && {
    '@type': terms.rslPayment,
    ...(terms.rslPaymentUrl !== null && { custom: terms.rslPaymentUrl }),
  };
  const permits = usage(terms.rslPermits);
  const prohibits = usage(terms.rslProhibits);
  const builder = new XmlBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    suppressEmptyNode: true,
    format: true,
  });
  return builder.build(
    printableThroughout({
      '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
      rsl: {
        '@xmlns': NAMESPACE,
        content: {
          '@url': `${withoutEndSlashes(address)}/`,
          ...(terms.rslServer !== null && { '@server': terms.rslServer }),
          license: {
            ...(permits && { permits }),
            ...(prohibits && { prohibits }),
            ...(payment && { payment }),
          },
          ...(terms.copyrightNotice !== null && { copyright: terms.copyrightNotice }),
          ...(terms.rslTerms !== null && { terms: terms.rslTerms }),
        },
      },
    })
  );
}
