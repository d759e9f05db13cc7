import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ReviewerOptions } from './reviewerOptions';
import type { ReviewerQuestion } from './question';

/** A larger picture is left to the service to fetch. */
const MOST_PICTURE_BYTES = 25 * 1024 * 1024;
const MOST_ANSWER_BYTES = 64 * 1024;

/**
 * Asks a service: a form with the question as JSON and, unless it is not wanted, the picture, which is
 * read from the disk as it is sent.
 *
 * @param path the original on the disk
 * @throws Error where the service does not answer, answers no JSON, too much, or points elsewhere
 */
export async function askService(
  { url = '', headers = {}, sendPicture = true }: ReviewerOptions,
  question: ReviewerQuestion,
  path: string,
  signal: AbortSignal
): Promise<unknown> {
  const isSmall = sendPicture && (await stat(path)).size <= MOST_PICTURE_BYTES;
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    signal,
    ...(isSmall
      ? { headers, body: await formOf(question, path) }
      : {
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: JSON.stringify(question),
        }),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`it answered with the status ${response.status}`);
  }
  return JSON.parse(await bodyText(response)) as unknown;
}

async function formOf(question: ReviewerQuestion, path: string): Promise<FormData> {
  const form = new FormData();
  form.append(
    'question',
    new Blob([JSON.stringify(question)], { type: 'application/json' }),
    'question.json'
  );
  const { mime, name } = question.picture;
  form.append('picture', await openAsBlob(path, { type: mime }), name);
  return form;
}

async function bodyText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let [text, bytes] = ['', 0];
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    bytes += read.value.length;
    if (bytes > MOST_ANSWER_BYTES) {
      await reader?.cancel();
      throw new Error(`its answer is longer than ${MOST_ANSWER_BYTES} bytes`);
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}
