import { Button, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { MOST_FILES } from '../../../types/import-page';
import { useText } from '../messages';
import { Notice } from '../Notice';
import { PageSection } from '../outlet-mirror';
import { CreateBar } from './drafts/CreateBar';
import { isPlaced, type ImportPlace } from './drafts/place';
import { PlaceFields } from './drafts/PlaceFields';
import { useDrafts } from './drafts/useDrafts';
import { useImportChoicesQuery } from './importApi';
import { isAsked, storiesOf, type ImportedStory } from './imported';
import { LeaveGuard } from './LeaveGuard';
import { DropZone } from './sources/DropZone';
import { SourceCard } from './sources/SourceCard';
import { useSources } from './sources/useSources';

/** Of many files, the first show their story at once; more would be no overview. */
const OPENED = 3;

/** Stories come in from files or the clipboard, are looked at, and become drafts. */
export function Import() {
  const say = useText();
  const { data: choices, isError, refetch } = useImportChoicesQuery();
  const { sources, isTooMany, addFiles, addPasted, change, choose, remove } = useSources();
  const [chosen, setChosen] = useState<ImportPlace | null>(null);

  const outlets = choices?.outlets ?? [];
  const locales = choices?.locales ?? [];
  const place: ImportPlace = chosen ?? {
    locale: null,
    outlet: outlets.length === 1 ? (outlets[0]?.documentId ?? null) : null,
    section: null,
  };
  const placeOf = (story: ImportedStory): ImportPlace => story.place ?? place;
  const localeOf = (story: ImportedStory): string =>
    placeOf(story).locale ??
    locales.find((each) => each === story.read.story.locale) ??
    locales[0] ??
    '';
  const { run, create, stop } = useDrafts(sources, localeOf, placeOf, change);

  const isRunning = run?.isRunning ?? false;
  const stories = storiesOf(sources);
  const asked = stories.filter(isAsked).map(placeOf);
  const areAllPlaced = !choices || asked.every((each) => isPlaced(each, choices));
  return (
    <Page.Main>
      <Layouts.Header title={say('import.title')} subtitle={say('import.subtitle')} />
      <Layouts.Content>
        <Flex
          data-newsroom="import"
          direction="column"
          alignItems="stretch"
          gap={6}
          paddingBottom={8}
        >
          <LeaveGuard isUnfinished={isRunning || stories.some(isAsked)} />
          {isError && (
            <Notice
              live
              tone="danger"
              title={say('import.choices.failed')}
              action={
                <Button type="button" variant="tertiary" onClick={() => void refetch()}>
                  {say('import.retry')}
                </Button>
              }
            />
          )}
          {choices && locales.length === 0 ? (
            <Notice tone="warning" title={say('import.noLanguage')}>
              {say('access.askAdministrator')}
            </Notice>
          ) : (
            <DropZone
              onFiles={addFiles}
              onPaste={(clipboard) => addPasted(clipboard, place.locale ?? locales[0] ?? null)}
            />
          )}
          {isTooMany && (
            <Notice live tone="warning" title={say('import.tooMany', { count: MOST_FILES })} />
          )}
          {choices && sources.length > 0 && (
            <PageSection title={say('import.where')} hint={say('import.where.hint')}>
              <PlaceFields choices={choices} place={place} onChange={setChosen} />
            </PageSection>
          )}
          {stories.length > 1 && !isRunning && (
            <Flex gap={2} wrap="wrap">
              <Button type="button" variant="tertiary" onClick={() => choose(true)}>
                {say('import.chooseAll')}
              </Button>
              <Button type="button" variant="tertiary" onClick={() => choose(false)}>
                {say('import.chooseNone')}
              </Button>
            </Flex>
          )}
          {sources.map((source, index) => (
            <SourceCard
              key={source.id}
              source={source}
              isOpen={index < OPENED}
              isRunning={isRunning}
              choices={choices && stories.length > 1 ? choices : null}
              place={place}
              onChange={change}
              onRemove={() => remove(source.id)}
            />
          ))}
          {stories.length > 0 && (
            <CreateBar
              sources={sources}
              run={run}
              missing={areAllPlaced ? null : say('import.outlet.missing')}
              onCreate={() => void create()}
              onStop={stop}
            />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
