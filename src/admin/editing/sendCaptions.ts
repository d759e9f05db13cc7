import { captionTags, isOfCaptions, noteSaved, storyApart, withCaptions } from '../image-caption';
import { plainRun, type Endpoint } from './storeRequests';

/**
 * Lets a request by which the form of a story is saved send the captions that are written there: they are saved
 * with the story, or nothing is.
 */
export function sendCaptions(endpoint: Endpoint): void {
  const { invalidatesTags } = endpoint;
  const plain = plainRun(endpoint);
  delete endpoint.query;
  endpoint.queryFn = async (request, ...more) => {
    const story = storyApart(request.data ?? {});
    if (story.held.length === 0) return plain(request, ...more);
    const answer = await plain({ ...request, data: withCaptions(story) }, ...more);
    if (!answer.error) noteSaved(story.held);
    return answer;
  };
  endpoint.invalidatesTags = (answer, error, request) => [
    ...(invalidatesTags?.(answer, error, request) ?? []),
    ...(error && !isOfCaptions(error.details)
      ? []
      : captionTags(storyApart(request.data ?? {}).held)),
  ];
}
