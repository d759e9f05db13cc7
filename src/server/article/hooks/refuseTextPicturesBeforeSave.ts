import { writeReason } from '../../image-caption';
import { refuse } from '../../input/problems';
import type { Save } from '../../moments';
import { textPictureProblems } from '../textPictures';

/** No picture comes into a story but as a figure with a caption. What was public once may come back. */
export function refuseTextPicturesBeforeSave({ data }: Save): void {
  if (writeReason() === 'restore') return;
  refuse(textPictureProblems(data.body));
}
