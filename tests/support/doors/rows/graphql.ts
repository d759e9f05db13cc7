import { BAD, door, DRAFTS, ENTRY, PUBLISHED, type Door } from '../door';
import { TYPE_NAMES, TYPES } from '../rights';

const READ_ALL = TYPE_NAMES.map((type) => `${type}.find`).join(', ');

/** Where one entry, or a caption, leads to less than all of them do. */
const DRAFTS_OF_ALL = {
  ...DRAFTS,
  // GraphQL of Strapi does not follow a picture to its uses.
  'image-caption': DRAFTS['image-caption'].replace(/^caption /, ''),
};
const DRAFTS_OF_ONE = {
  ...DRAFTS,
  article: DRAFTS.article.replace(/ own | withheldCaption| ownCaption/g, ' '),
  'image-caption': 'newerCaption draftCaption picture story newer foreign section outlet',
};

/** `{all …}` selects every field of a type, and every field of what those lead to. */
export const graphqlDoors: readonly Door[] = TYPE_NAMES.flatMap((type): Door[] => {
  const name = TYPES[type][1];
  const [one, many, all] = [`newsroom${name}`, `newsroom${name}s`, `{all Newsroom${name}}`];
  const entry = `documentId: "{${ENTRY[type]}}"`;
  const input = `$data: Newsroom${name}Input!`;
  const bad = { send: { data: BAD[type] } };
  return [
    door(`query ${many}`, `{ ${many} ${all} }`, READ_ALL, PUBLISHED[type]),
    door(
      `query ${many}`,
      `{ ${many}(status: DRAFT) ${all} }`,
      `${READ_ALL}, drafts`,
      DRAFTS_OF_ALL[type]
    ),
    door(
      `query ${many}_connection`,
      `{ ${many}_connection { nodes ${all} } }`,
      READ_ALL,
      PUBLISHED[type]
    ),
    door(`query ${one}`, `{ ${one}(${entry}) ${all} }`, READ_ALL, PUBLISHED[type]),
    door(
      `query ${one}`,
      `{ ${one}(${entry}, status: DRAFT) ${all} }`,
      `${READ_ALL}, drafts`,
      DRAFTS_OF_ONE[type]
    ),
    door(
      `mutation createNewsroom${name}`,
      `mutation (${input}) { createNewsroom${name}(data: $data) { documentId } }`,
      `${type}.create`,
      '',
      bad
    ),
    door(
      `mutation updateNewsroom${name}`,
      `mutation (${input}) { updateNewsroom${name}(${entry}, data: $data) { documentId } }`,
      `${type}.update`,
      '',
      bad
    ),
    door(
      `mutation deleteNewsroom${name}`,
      `mutation { deleteNewsroom${name}(documentId: "{${ENTRY[type]}!}") { documentId } }`,
      `${type}.delete`,
      ''
    ),
  ];
});
