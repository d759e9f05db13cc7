import { component } from './component';

/** The parts a story's body is made of. */
export const storyComponents = [
  component({
    name: 'text',
    displayName: 'Text',
    icon: 'align-left',
    attributes: { text: { type: 'blocks', required: true } },
    view: {
      mainField: 'id',
      edit: [{ text: 12 }],
      fields: { text: { label: 'Text' } },
    },
  }),
  component({
    name: 'quote',
    displayName: 'Quote',
    icon: 'quote',
    attributes: {
      text: { type: 'text', required: true, maxLength: 4000 },
      attribution: { type: 'string', maxLength: 255 },
      source: { type: 'string', maxLength: 255 },
    },
    view: {
      mainField: 'text',
      edit: [{ text: 12 }, { attribution: 6, source: 6 }],
      fields: {
        text: { label: 'Quote' },
        attribution: { label: 'Who said it' },
        source: { label: 'Where it was said', hint: 'A speech, a document, a web page.' },
      },
    },
  }),
  component({
    name: 'figure',
    displayName: 'Picture',
    icon: 'picture',
    attributes: { captionKey: { type: 'string', required: true, maxLength: 60 } },
    view: {
      // Its key names the picture for the page, not for whoever writes.
      mainField: 'id',
      edit: [{ captionKey: 6 }],
      fields: {
        captionKey: {
          label: 'Key of the caption',
          hint: 'The key that stands in the caption. The picture shows where this block is.',
        },
      },
    },
  }),
  component({
    name: 'embed',
    displayName: 'Embed',
    icon: 'code',
    attributes: {
      url: { type: 'string', required: true, maxLength: 255 },
      title: { type: 'string', maxLength: 255 },
    },
    view: {
      mainField: 'title',
      edit: [{ url: 6, title: 6 }],
      fields: {
        url: { label: 'URL', hint: 'Starting with https://' },
        title: { label: 'Title', hint: 'What readers hear when they cannot see it.' },
      },
    },
  }),
];
