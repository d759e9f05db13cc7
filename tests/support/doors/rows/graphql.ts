import { BAD, door, DRAFTS, ENTRY, PUBLISHED, type Door } from '../door';
import { TYPE_NAMES, TYPES } from '../rights';

const READ_ALL = TYPE_NAMES.map((type) => `${type}.find`).join(', ');

/** A figure in a text leads to its caption and picture, wherever the text is reached from. */
const SHOWN = {
  ...PUBLISHED,
  outlet: `${PUBLISHED.outlet} caption picture`,
  section: `${PUBLISHED.section} picture`,
};
const WITH_FIGURES = {
  outlet: `${DRAFTS.outlet} newerCaption draftCaption withheldCaption draftPicture picture`,
  section: `${DRAFTS.section} draftPicture picture`,
};

/** Where one entry, or a caption, leads to less than all of them do. */
const DRAFTS_OF_ALL = {
  ...DRAFTS,
  ...WITH_FIGURES,
  // GraphQL of Strapi does not follow a picture to its uses.
  'image-caption': DRAFTS['image-caption'].replace(/^caption /, ''),
};
const DRAFTS_OF_ONE = {
  ...DRAFTS,
  ...WITH_FIGURES,
  article: DRAFTS.article.replace(/ own | ownCaption/g, ' '),
  'image-caption':
    'newerCaption draftCaption draftPicture picture story newer foreign section outlet',
};

/** What stands at the slug of a story: itself, why it is away, or nothing. */
const atSlugs = (['story', 'gone', 'withheld', 'draft'] as const).map((state) => {
  const shows = {
    story: PUBLISHED.article,
    gone: 'goneReason',
    withheld: 'withheldReason',
    draft: '',
  };
  const fragments = ['NewsroomArticle', 'NewsroomWithdrawnArticle'].map(
    (type) => `... on ${type} {all ${type}}`
  );
  const named = state === 'story' ? fragments : fragments.slice(1);
  return door(
    'query newsroomArticleBySlug',
    `{ newsroomArticleBySlug(slug: "{word ${state}}") { __typename ${named.join(' ')} } }`,
    state === 'story' ? `article.bySlug, ${READ_ALL}` : 'article.bySlug',
    shows[state]
  );
});

/** `{all …}` selects every field of a type, and every field of what those lead to. */
const ofTypes = TYPE_NAMES.flatMap((type): Door[] => {
  const name = TYPES[type][1];
  const [one, many, all] = [`newsroom${name}`, `newsroom${name}s`, `{all Newsroom${name}}`];
  const entry = `documentId: "{${ENTRY[type]}}"`;
  const input = `$data: Newsroom${name}Input!`;
  const bad = { send: { data: BAD[type] } };
  return [
    door(`query ${many}`, `{ ${many} ${all} }`, READ_ALL, SHOWN[type]),
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
      SHOWN[type]
    ),
    door(`query ${one}`, `{ ${one}(${entry}) ${all} }`, READ_ALL, SHOWN[type]),
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

export const graphqlDoors: readonly Door[] = [...atSlugs, ...ofTypes];
