import { component } from './component';

/** New objects each time: Strapi writes the column's name into the attribute. */
const named = () => ({
  name: { type: 'string', required: true, maxLength: 255 },
  uri: { type: 'string', maxLength: 255 },
});

/** Who wrote, who is shown, what a story is about and rests on. */
export const peopleComponents = [
  component({
    name: 'author',
    displayName: 'Author',
    icon: 'pencil',
    attributes: { ...named(), role: { type: 'string', maxLength: 120 } },
    view: {
      mainField: 'name',
      edit: [{ name: 6, role: 6 }, { uri: 12 }],
      fields: {
        name: { label: 'Name' },
        role: { label: 'Role', hint: 'Reporter, translator, photographer …' },
        uri: { label: 'Page about the author' },
      },
    },
  }),
  component({
    name: 'person',
    displayName: 'Person',
    icon: 'user',
    attributes: named(),
    view: {
      mainField: 'name',
      edit: [{ name: 6, uri: 6 }],
      fields: {
        name: { label: 'Name' },
        uri: { label: 'Identifier', hint: 'E.g. a Wikidata URI.' },
      },
    },
  }),
  component({
    name: 'concept',
    displayName: 'Subject, person or place',
    icon: 'priceTag',
    attributes: named(),
    view: {
      mainField: 'name',
      edit: [{ name: 6, uri: 6 }],
      fields: {
        name: { label: 'Name' },
        uri: { label: 'Identifier', hint: 'E.g. an IPTC Media Topic or Wikidata URI.' },
      },
    },
  }),
  component({
    name: 'info-source',
    displayName: 'Source',
    icon: 'information',
    attributes: named(),
    view: {
      mainField: 'name',
      edit: [{ name: 6, uri: 6 }],
      fields: { name: { label: 'Name' }, uri: { label: 'URI' } },
    },
  }),
  component({
    name: 'correction',
    displayName: 'Correction',
    icon: 'check',
    attributes: {
      type: {
        type: 'enumeration',
        required: true,
        enum: ['correction', 'clarification', 'update', 'retraction'],
        default: 'correction',
      },
      text: { type: 'text', required: true, maxLength: 4000 },
      date: { type: 'datetime' },
      target: { type: 'enumeration', enum: ['headline', 'standfirst', 'body', 'caption', 'other'] },
    },
    view: {
      mainField: 'text',
      edit: [{ type: 4, date: 4, target: 4 }, { text: 12 }],
      fields: {
        type: { label: 'Kind' },
        text: { label: 'Text', hint: 'What was wrong and what is right.' },
        date: { label: 'Date', hint: 'Leave empty for now.' },
        target: { label: 'What it concerns' },
      },
    },
  }),
];
