import { COUNTRY_CODE, LANGUAGE_TAG } from '../input/patterns';
import { RSL_PAYMENTS, RSL_USES } from '../outlet';
import { SOURCE_FORMATS } from '../outlet-mirror';
import { component } from './component';

const languageTag = () => ({
  type: 'string',
  required: true,
  maxLength: 35,
  regex: LANGUAGE_TAG,
});

/** Names in several languages, and where a mirror is needed. */
export const outletComponents = [
  component({
    name: 'local-name',
    displayName: 'Name in a language',
    icon: 'globe',
    attributes: {
      language: languageTag(),
      name: { type: 'string', required: true, maxLength: 255 },
    },
    view: {
      mainField: 'name',
      edit: [{ language: 4, name: 8 }],
      fields: {
        language: { label: 'Language', hint: 'A language tag such as en, ar or pt-BR.' },
        name: { label: 'Name' },
      },
    },
  }),
  component({
    name: 'language',
    displayName: 'Language',
    icon: 'globe',
    attributes: { language: languageTag() },
    view: {
      mainField: 'language',
      edit: [{ language: 6 }],
      fields: { language: { label: 'Language', hint: 'A language tag such as en, ar or pt-BR.' } },
    },
  }),
  component({
    name: 'blocking',
    displayName: 'Blocked in',
    icon: 'lock',
    attributes: {
      country: { type: 'string', required: true, maxLength: 2, regex: COUNTRY_CODE },
      since: { type: 'date' },
      evidence: { type: 'text', maxLength: 2000 },
      url: { type: 'string', maxLength: 255 },
    },
    view: {
      mainField: 'country',
      edit: [{ country: 4, since: 4 }, { evidence: 12 }, { url: 12 }],
      fields: {
        country: { label: 'Country', hint: 'Two capital letters, ISO 3166-1, e.g. IR.' },
        since: { label: 'Since' },
        evidence: { label: 'Evidence', hint: 'What was measured, and by whom.' },
        url: { label: 'URL of the evidence' },
      },
    },
  }),
  component({
    name: 'usage-term',
    displayName: 'Terms of use',
    icon: 'shield',
    attributes: {
      copyrightNotice: { type: 'string', maxLength: 255 },
      robotsRules: { type: 'text', maxLength: 20_000 },
      tdmReservation: { type: 'enumeration', enum: ['reserved', 'not-reserved'] },
      tdmPolicy: { type: 'string', maxLength: 255 },
      rslPermits: { type: 'string', maxLength: 255 },
      rslProhibits: { type: 'string', maxLength: 255 },
      rslPayment: { type: 'enumeration', enum: [...RSL_PAYMENTS] },
      rslPaymentUrl: { type: 'string', maxLength: 255 },
      rslServer: { type: 'string', maxLength: 255 },
      rslTerms: { type: 'string', maxLength: 255 },
    },
    view: {
      mainField: 'copyrightNotice',
      edit: [
        { copyrightNotice: 12 },
        { robotsRules: 12 },
        { tdmReservation: 4, tdmPolicy: 8 },
        { rslPermits: 6, rslProhibits: 6 },
        { rslPayment: 4, rslPaymentUrl: 8 },
        { rslServer: 6, rslTerms: 6 },
      ],
      fields: {
        copyrightNotice: { label: 'Copyright line', hint: 'E.g. © 2026 The Courier. In feeds.' },
        robotsRules: {
          label: 'Rules for crawlers',
          hint: 'Lines of robots.txt, e.g. User-agent: * and Disallow: /search. Empty: everything is open. Sitemaps are added by themselves.',
        },
        tdmReservation: {
          label: 'Text and data mining',
          hint: 'Reserved: machines have to ask before they mine the stories. Empty: nothing is said.',
        },
        tdmPolicy: {
          label: 'Page about mining',
          hint: 'Where somebody who wants to mine finds your terms, starting with https://',
        },
        rslPermits: {
          label: 'Uses allowed to machines',
          hint: `Words with a space between: ${RSL_USES.join(', ')}.`,
        },
        rslProhibits: {
          label: 'Uses not allowed to machines',
          hint: 'The same words, e.g. ai-train.',
        },
        rslPayment: {
          label: 'In return for',
          hint: 'What you want for the uses that are allowed. Empty: nothing is said.',
        },
        rslPaymentUrl: { label: 'Page about payment', hint: 'Starting with https://' },
        rslServer: {
          label: 'License server',
          hint: 'Only if you have one: machines then have to get a license from it.',
        },
        rslTerms: { label: 'Page with your terms', hint: 'Starting with https://' },
      },
    },
  }),
  component({
    name: 'mirror-source',
    displayName: 'Source of mirrors',
    icon: 'bulletList',
    attributes: {
      url: { type: 'string', required: true, maxLength: 255 },
      format: { type: 'enumeration', enum: [...SOURCE_FORMATS], default: 'auto' },
      key: { type: 'string', maxLength: 255 },
      site: { type: 'string', maxLength: 255 },
      publish: { type: 'boolean', default: true },
      goodForDays: { type: 'integer', min: 1, max: 365 },
    },
    view: {
      mainField: 'url',
      edit: [{ url: 8, format: 4 }, { key: 12 }, { site: 4, publish: 4, goodForDays: 4 }],
      fields: {
        url: { label: 'URL of the source', hint: 'Starting with https://' },
        format: { label: 'Format', hint: 'auto finds it out.' },
        key: {
          label: 'Key of a signed list',
          hint: 'Its thumbprint, as the other newsroom gives it out.',
        },
        site: {
          label: 'This outlet in the source',
          hint: 'A host such as www.example.com, or its name there. Empty: the host of the web address.',
        },
        publish: {
          label: 'Publish new mirrors at once',
          hint: 'Otherwise they wait as drafts for an editor.',
        },
        goodForDays: {
          label: 'Good for days',
          hint: 'For how long readers are sent to a mirror after the source was last read. Empty: until the source names it no more.',
        },
      },
    },
  }),
];
