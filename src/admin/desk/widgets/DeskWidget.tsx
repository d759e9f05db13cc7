import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useReadsNoLanguage } from '../../access';
import { useText, type MessageId } from '../../messages';
import { ARTICLE } from '../../uids';
import { useWhileVisible } from '../useWhileVisible';

/** A home page stays open all day. In milliseconds. */
const EVERY = 60_000;

interface Asked<Answer> {
  data?: Answer;
  isLoading: boolean;
  isError: boolean;
  refetch(): unknown;
}

interface DeskWidgetProps<Answer> {
  /** Asks for what it shows; nothing where it is to be skipped. */
  useAnswer(skip: boolean): Asked<Answer>;
  /** Says that there is nothing; null where there is something. */
  emptyOf(answer: Answer): MessageId | null;
  titleOf(answer: Answer): string;
  children(answer: Answer): ReactNode;
}

/** What the widgets of the desk have in common: loading, failing, and that there is nothing to do. */
export function DeskWidget<Answer>(props: DeskWidgetProps<Answer>) {
  const { useAnswer, emptyOf, titleOf, children } = props;
  const say = useText();
  const readsNone = useReadsNoLanguage(ARTICLE);
  const { data, isLoading, isError, refetch } = useAnswer(readsNone);
  useWhileVisible(() => {
    if (!readsNone) refetch();
  }, EVERY);
  if (readsNone) return <Widget.NoPermissions>{say('access.noStories')}</Widget.NoPermissions>;
  if (isLoading) return <Widget.Loading />;
  if (isError || data === undefined) return <Widget.Error>{say('desk.failed')}</Widget.Error>;
  const empty = emptyOf(data);
  if (empty !== null) return <Widget.NoData>{say(empty)}</Widget.NoData>;
  return (
    <Flex data-newsroom-says direction="column" alignItems="stretch" gap={3}>
      <Typography variant="omega" fontWeight="bold" tag="p">
        {titleOf(data)}
      </Typography>
      {children(data)}
    </Flex>
  );
}
