import fs from 'node:fs';
import type { ReadItem, StoryReport } from '../../server/archive';
import { outcomeOfRefusal } from '../../server/archive/reader';
import type { Story } from '../../server/archive/story';
import type { StoryProblem } from '../../server/archive/story';
import { describeStory } from './describeStory';

/** Exit codes of an import; a newsroom that cannot be reached ends with 1. */
const DONE = 0;
const NOTHING_USABLE = 2;
const SOME_REFUSED = 3;

/** More is in the report. */
const MOST_SHOWN = 20;

const WORDS: Record<StoryReport['outcome'], string> = {
  created: 'stored as new',
  updated: 'updated from their source',
  unchanged: 'here already and unchanged',
  kept: 'kept as edited here',
  skipped: 'skipped',
  refused: 'refused',
};

const HEADINGS: Record<StoryReport['outcome'], string> = {
  created: 'Stored as new',
  updated: 'Updated from its source',
  unchanged: 'Unchanged: this story is here already',
  kept: 'Kept as edited here',
  skipped: 'Skipped',
  refused: 'Refused',
};

const describeProblem = ({ place, message, rule }: StoryProblem) =>
  `  ${place}: ${message} [${rule}]`;

function describeRefusals(all: readonly Refusal[]): string {
  const lines = all
    .slice(0, MOST_SHOWN)
    .map(
      ({ problem, count }) =>
        `${describeProblem(problem)}${count > 1 ? ` (and ${count - 1} more)` : ''}\n`
    );
  const more = all.length - MOST_SHOWN;
  return `${lines.join('')}${more > 0 ? `  and ${more} other reasons; --report <file> has them all\n` : ''}`;
}

/** Why stories were not imported, and how many for the same reason. */
interface Refusal {
  outcome: 'refused' | 'skipped';
  problem: StoryProblem;
  count: number;
}

/** What an import tells: a line for each story where it is asked for, and the sum of all. */
export class ImportOutput {
  private readonly outcomes = new Map<string, number>();
  private readonly rules = new Map<string, number>();
  /** By what they say: a whole export can be refused for one thing. */
  private readonly refusals = new Map<string, Refusal>();
  private readonly file: number | null;
  /** The only story so far, which is described as a whole. */
  private only: { story: Story; problems: StoryProblem[]; lines: string[] } | null = null;
  private last: Story | null = null;
  stories = 0;

  constructor(private readonly options: { json?: boolean; report?: string; dryRun?: boolean }) {
    this.file = options.report ? fs.openSync(options.report, 'w') : null;
  }

  /** What is read, before it is written. */
  reads(item: ReadItem): void {
    if ('story' in item) this.last = item.story;
  }

  refused({ place, refused }: Extract<ReadItem, { refused: unknown }>): void {
    const outcome = outcomeOfRefusal(refused.rule);
    const problems = [{ ...refused, place }];
    this.write({ place, outcome, problems });
    this.count(outcome, problems);
    this.refuse(outcome, problems);
  }

  /** A story that is shown and not stored. */
  shown({ place, story }: Extract<ReadItem, { story: Story }>): void {
    this.write({ place, outcome: 'read', story });
    this.count('read', story.problems);
    this.keep(story, story.problems, ['As it is read (dry run: nothing was written)', '']);
  }

  stored(report: StoryReport): void {
    const { outcome, slug, status, documentId, problems } = report;
    this.write(report);
    this.count(outcome, problems);
    if (outcome === 'refused' || outcome === 'skipped') {
      this.refuse(
        outcome,
        problems.map((problem) => ({ ...problem, place: report.place }))
      );
    }
    const facts = [slug && `/${slug}`, status, documentId].filter(Boolean).join(', ');
    this.keep(this.last, problems, [HEADINGS[outcome], ...(facts ? [`  ${facts}`] : []), '']);
  }

  /** @returns the exit code */
  end(): number {
    if (this.file !== null) fs.closeSync(this.file);
    const refused = this.outcomes.get('refused') ?? 0;
    const isNothing = this.stories === refused + (this.outcomes.get('skipped') ?? 0);
    if (!this.options.json && !isNothing) process.stdout.write(this.describe());
    // What was passed over is told where there is nothing else.
    const told = [...this.refusals.values()].filter(
      ({ outcome }) => isNothing || outcome === 'refused'
    );
    if (told.length > 0) process.stderr.write(`Not imported:\n${describeRefusals(told)}`);
    if (isNothing) return NOTHING_USABLE;
    return refused > 0 ? SOME_REFUSED : DONE;
  }

  private keep(story: Story | null, problems: StoryProblem[], lines: string[]): void {
    this.only = this.stories === 1 && story ? { story, problems, lines } : null;
  }

  private write(value: unknown): void {
    const text = `${JSON.stringify(value)}\n`;
    if (this.options.json) process.stdout.write(text);
    if (this.file !== null) fs.writeSync(this.file, text);
  }

  private count(outcome: string, problems: readonly StoryProblem[]): void {
    this.stories += 1;
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
    for (const { rule } of problems) this.rules.set(rule, (this.rules.get(rule) ?? 0) + 1);
  }

  private refuse(outcome: Refusal['outcome'], problems: readonly StoryProblem[]): void {
    for (const problem of problems) {
      const known = this.refusals.get(problem.message);
      if (known) known.count += 1;
      else this.refusals.set(problem.message, { outcome, problem, count: 1 });
    }
  }

  private describe(): string {
    if (this.only) {
      const { story, problems, lines } = this.only;
      const look = problems.length > 0 ? ['', 'To look at', ...problems.map(describeProblem)] : [];
      return `${[...lines, ...describeStory(story), ...look].join('\n')}\n`;
    }
    const counts = [...this.outcomes].map(
      ([outcome, count]) =>
        `  ${String(count).padStart(7)}  ${WORDS[outcome as keyof typeof WORDS] ?? outcome}`
    );
    const rules = [...this.rules].sort(([, a], [, b]) => b - a);
    const look = rules.map(([rule, count]) => `  ${String(count).padStart(7)}  ${rule}`);
    return [
      `${this.stories} stories`,
      ...counts,
      ...(look.length > 0 ? ['', 'To look at', ...look] : []),
      '',
    ].join('\n');
  }
}
