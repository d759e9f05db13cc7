import type { Entry, SentFields, FormRequest } from './guarded';

/** A save that was made on another version than the one that stands. */
export interface Question {
  request: FormRequest;
  isPublishing: boolean;
  /** The version that the form was filled in with. */
  base: Entry;
  /** What the form sends. */
  mine: SentFields;
  /** The version that stands. */
  theirs: Entry;
  /** Who saved that; null for a program. */
  savedBy: string | null;
}

/** The fields to be saved on the version that stands, or why nothing is. */
export type Answer = { fields: SentFields } | { cancelled: string };

interface Asked {
  question: Question;
  answer(answer: Answer): void;
}

let asked: readonly Asked[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Asked[]): void {
  asked = next;
  for (const listener of listeners) listener();
}

/** Puts a question to the editor; null where the page has nothing that could ask it. */
export function ask(question: Question): Promise<Answer> | null {
  if (listeners.size === 0) return null;
  return new Promise((resolve) => {
    const one: Asked = {
      question,
      answer(answer) {
        change(asked.filter((each) => each !== one));
        resolve(answer);
      },
    };
    change([...asked, one]);
  });
}

/** For who asks the editor. */
export function onQuestions(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What is to be asked first. */
export const firstAsked = (): Asked | null => asked[0] ?? null;
