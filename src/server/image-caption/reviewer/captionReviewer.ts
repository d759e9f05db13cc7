import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { pictureFacts, versionedUrl, withOriginal, type StoredFile } from '../../picture';
import { rowsOf } from '../../strapi/rows';
import type { ReviewerFinding } from '../checks';
import { readAnswer } from './answer';
import { askService } from './askService';
import { answersTo, keepAnswer } from './reviewerAnswerStore';
import { DEFAULT_TIMEOUT, type ReviewerOptions } from './reviewerOptions';
import { questionDigest, type QuestionContent, type ReviewerQuestion } from './question';
import { captionsOptions } from '../options';
import { FILE } from '../../strapi/uids';

/** Questions under way at a time. */
const AT_A_TIME = 2;
/** Captions that wait for the reviewer; more come back when they are checked again. */
const MOST_WAITING = 200;
/** How long a reviewer that failed is left alone. */
const PAUSE = 30_000;

/** A question that waits, for the caption it is about. */
interface PendingQuestion {
  content: QuestionContent;
  fileId: number;
  /** The identifier of the caption's document. */
  caption: string;
  /** Done when the answer is written down. */
  afterwards(): Promise<void>;
}

interface LibraryFile extends StoredFile {
  name: string;
  mime: string;
  width: number | null;
  height: number | null;
  updatedAt: unknown;
}

/**
 * Asks the reviewer of the option `captions.reviewer`, in the background: nobody waits for it, and a reviewer that
 * is slow or broken changes nothing but that its findings are missing.
 */
export class CaptionReviewer {
  private readonly waiting = new Map<string, PendingQuestion>();
  private readonly underway = new Map<string, Promise<void>>();
  private readonly stopped = new AbortController();
  private pausedUntil = 0;
  /** The context of the boot: an answer is written down outside of the transaction that asked. */
  private readonly boot = new AsyncResource('newsroom.captionReviewer');

  constructor(private readonly strapi: Core.Strapi) {}

  get options(): ReviewerOptions | null {
    return captionsOptions(this.strapi).reviewer;
  }

  /** What is known of some questions, by their digests; without a reviewer nothing is. */
  answersTo(questions: readonly string[]): Promise<Map<string, ReviewerFinding[]>> {
    return this.options === null ? Promise.resolve(new Map()) : answersTo(this.strapi, questions);
  }

  /** Asks when it is this caption's turn; a later question about the same caption takes its place. */
  ask(pending: PendingQuestion): void {
    if (this.options === null || this.stopped.signal.aborted || Date.now() < this.pausedUntil)
      return;
    if (this.underway.has(questionDigest(pending.content))) return;
    if (this.waiting.size >= MOST_WAITING && !this.waiting.has(pending.caption)) return;
    this.waiting.set(pending.caption, pending);
    this.boot.runInAsyncScope(() => this.next());
  }

  /** Waits for all questions so far. */
  async settled(): Promise<void> {
    while (this.underway.size > 0) await Promise.all(this.underway.values());
  }

  /** Gives up what is under way, so that the program can end. */
  async stop(): Promise<void> {
    this.waiting.clear();
    this.stopped.abort();
    await this.settled();
  }

  private next(): void {
    const [first] = this.waiting;
    if (first === undefined || this.underway.size >= AT_A_TIME) return;
    const [caption, pending] = first;
    this.waiting.delete(caption);
    const question = questionDigest(pending.content);
    const work = this.work(question, pending).finally(() => {
      this.underway.delete(question);
      this.next();
    });
    this.underway.set(question, work);
    this.next();
  }

  private async work(question: string, pending: PendingQuestion): Promise<void> {
    const { options } = this;
    if (options === null) return;
    try {
      // It may have been answered, for another caption, while this one waited.
      const known = await answersTo(this.strapi, [question]);
      if (!known.has(question)) {
        const findings = await this.answerOf(options, pending);
        if (findings === null) return;
        await keepAnswer(this.strapi, question, pending.caption, findings);
      }
      await pending.afterwards();
    } catch (error) {
      if (this.stopped.signal.aborted) return;
      this.waiting.clear();
      this.pausedUntil = Date.now() + PAUSE;
      this.strapi.log.warn(
        `The reviewer of captions (option captions.reviewer) failed: ${error instanceof Error ? error.message : String(error)}. It is left alone for ${PAUSE / 1000} seconds.`
      );
    }
  }

  /** Null where the picture is not the one that was asked about any more. */
  private async answerOf(
    options: ReviewerOptions,
    { content, fileId }: PendingQuestion
  ): Promise<ReviewerFinding[] | null> {
    const { sha256, ...words } = content;
    const file: LibraryFile | null = await rowsOf(this.strapi, FILE).findOne({
      where: { id: fileId },
    });
    const isThere = async () => {
      const facts = await pictureFacts(this.strapi).of(fileId);
      return facts.known && facts.sha256 === sha256;
    };
    if (file === null || !(await isThere())) return null;
    const { name, mime, width, height } = file;
    const url = this.addressOf(versionedUrl(file.url, file.updatedAt));
    const picture = { sha256, url, name, mime, width, height };
    const answer = await this.answerInTime(options, { picture, ...words }, file);
    return (await isThere()) ? readAnswer(answer) : null;
  }

  private answerInTime(
    options: ReviewerOptions,
    question: ReviewerQuestion,
    file: StoredFile
  ): Promise<unknown> {
    const { timeoutMs = DEFAULT_TIMEOUT, ask } = options;
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), this.stopped.signal]);
    return withOriginal(this.strapi, file, (path) =>
      // A function of the host's may not listen to the signal.
      Promise.race([
        ask ? ask(question, { path, signal }) : askService(options, question, path, signal),
        new Promise<never>((_resolve, reject) => {
          signal.addEventListener('abort', () =>
            reject(new Error(`it has not answered in ${timeoutMs} milliseconds`))
          );
        }),
      ])
    );
  }

  private addressOf(url: string): string {
    if (!url.startsWith('/')) return url;
    const host: unknown = this.strapi.config.get('server.absoluteUrl');
    return typeof host === 'string' ? new URL(url, host).href : url;
  }
}

export const captionReviewer = (strapi: Core.Strapi): CaptionReviewer =>
  strapi.plugin('newsroom').service('caption-reviewer');
