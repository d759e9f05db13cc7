import type { Picture, PublishedStory } from '../../delivery';
import type { Story } from '../story';
import type { ExportFolder } from './exportFolder';

/** A story as the writers of formats get it. */
export interface ExportedStory {
  /** In plain values; a picture that was copied has its `file`, relative to the folder of the export. */
  story: Story;
  /** As sites and their readers get it. */
  published: PublishedStory;
  /** The files of `story.captions`, by their places among them; null for a picture that is elsewhere. */
  pictures: ReadonlyArray<Picture | null>;
  /** Where a file of its own lies in the folder, without its ending: "2026/10/harbour-opens.en". */
  path: string;
}

/** Takes stories one after another and writes them into the folder that it was opened with. */
export interface ExportWriter {
  write(story: ExportedStory): Promise<void>;
  /** Ends what is open; to be called when all stories are written. */
  end(): Promise<void>;
}

/** A format that stories are exported to; each is one file or folder of `formats/`. */
export interface ExportFormat {
  /** As options name it, e.g. "wxr". */
  readonly name: string;
  /** As a sentence names it, e.g. "a WordPress export". */
  readonly title: string;
  /** Whether its files name pictures that lie beside them; other formats name their addresses. */
  readonly takesPictures: boolean;
  open(folder: ExportFolder): Promise<ExportWriter>;
}
