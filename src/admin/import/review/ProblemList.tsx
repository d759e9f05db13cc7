import { Box } from '@strapi/design-system';
import type { ImportProblem } from '../../../../types/import-page';
import { useText } from '../../messages';
import { problemPlace, problemText } from './problemText';

/** What to look at in a story, in the language of the panel; words of the source keep their own direction. */
export function ProblemList({ problems }: { problems: readonly ImportProblem[] }) {
  const say = useText();
  return (
    <ul>
      {problems.map((problem, index) => {
        const known = problemText(problem);
        const place = problemPlace(problem.place);
        return (
          <Box tag="li" key={index} paddingBottom={1} style={{ overflowWrap: 'anywhere' }}>
            {known ? say(known.id) : <bdi lang="en">{problem.message}</bdi>}
            {known?.quote && (
              <>
                {' '}
                <bdi>
                  <q>{known.quote}</q>
                </bdi>
              </>
            )}
            {place && (
              <>
                {' '}
                <small>({say(place.id, place.values)})</small>
              </>
            )}
          </Box>
        );
      })}
    </ul>
  );
}
