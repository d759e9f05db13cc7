import { COUNTRY_CODE, LANGUAGE_TAG } from '../patterns';
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
        url: { label: 'Address of the evidence' },
      },
    },
  }),
];
