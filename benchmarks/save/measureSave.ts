import type { Core } from '@strapi/strapi';
import { readCases, type LabelledPair } from '../captions/cases';
import { inHost } from './host';
import { bodyOf, draftStory } from './newspaper';

const ARTICLE = 'plugin::newsroom.article';
const CAPTIONS = 10;
const WARM_UP = 20;
const ROUNDS = 100;

/** Milliseconds, in the middle of the rounds. */
interface SaveFigures {
  without: number;
  with: number;
  added: number;
  /** Of what is added, what the processor worked: it does not grow where others use the machine. */
  addedWork: number;
}

export interface SaveMeasurement {
  /** An article whose text changed is saved as draft. */
  draft: SaveFigures;
  /** The same is saved and published, with its captions. */
  publish: SaveFigures;
}

/**
 * What the caption checks add to the save of an article with ten captions: the same saves with them
 * and without them (option `captions.gate: 'off'`), by turns in one process.
 *
 * @param dir a labelled set, for its English stories
 */
export function measureSave(dir: string): Promise<SaveMeasurement> {
  const pairs = readCases(dir)
    .filter(({ kind, story }) => kind === 'true' && story.lang === 'en')
    .map(({ story }) => story);
  const [story] = pairs;
  if (!story || pairs.length < CAPTIONS) {
    throw new Error(`${dir} has no ${CAPTIONS} English captions in pairs.jsonl.`);
  }
  return inHost(async (strapi) => {
    const captions = pairs.slice(0, CAPTIONS).map(({ caption }) => caption);
    const documentId = await draftStory(strapi, story, captions);
    // What does not fit is not to stop a publication here, in neither of the two.
    const draft = await byTurns(strapi, 'warn', (round) => save(strapi, documentId, story, round));
    const publish = await byTurns(strapi, 'warn', async (round) => {
      await save(strapi, documentId, story, round);
      await strapi.documents(ARTICLE).publish({ documentId });
    });
    return { draft, publish };
  });
}

/** Each save is of another text, so that no reading of the story is known from the one before. */
const save = (strapi: Core.Strapi, documentId: string, story: LabelledPair, round: number) =>
  strapi.documents(ARTICLE).update({
    documentId,
    data: { body: bodyOf(`${story.body}\nIn its version ${round} the story ends here.`) as never },
  });

interface Times {
  elapsed: number[];
  worked: number[];
}

async function byTurns(
  strapi: Core.Strapi,
  gate: 'warn',
  work: (round: number) => Promise<unknown>
): Promise<SaveFigures> {
  const off: Times = { elapsed: [], worked: [] };
  const on: Times = { elapsed: [], worked: [] };
  for (let round = 0; round < WARM_UP + 2 * ROUNDS; round += 1) {
    const isOn = round % 2 === 1;
    strapi.config.set('plugin::newsroom.captions.gate', isOn ? gate : 'off');
    const [started, before] = [process.hrtime.bigint(), process.cpuUsage()];
    await work(round);
    const { user, system } = process.cpuUsage(before);
    if (round < WARM_UP) continue;
    const times = isOn ? on : off;
    times.elapsed.push(Number(process.hrtime.bigint() - started) / 1e6);
    times.worked.push((user + system) / 1e3);
  }
  const [without, withChecks] = [median(off.elapsed), median(on.elapsed)];
  return {
    without,
    with: withChecks,
    added: withChecks - without,
    addedWork: median(on.worked) - median(off.worked),
  };
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The figures as a table. */
export function printSave({ draft, publish }: SaveMeasurement): string {
  const row = (name: string, figures: SaveFigures) =>
    [
      name.padEnd(24),
      ...[figures.without, figures.with, figures.added, figures.addedWork].map((ms) =>
        `${ms.toFixed(1)} ms`.padStart(12)
      ),
    ].join('');
  return [
    `An article with ${CAPTIONS} captions, saved ${ROUNDS} times each with the caption checks and without them, by turns; the middle of the times (work: of what is added, what the processor did):`,
    '',
    `${''.padEnd(24)}${['without', 'with', 'added', 'work'].map((head) => head.padStart(12)).join('')}`,
    row('save the draft', draft),
    row('save and publish', publish),
  ].join('\n');
}
