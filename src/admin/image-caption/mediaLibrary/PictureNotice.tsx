import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { PictureUses } from '../../../../types/caption-review';
import { useText } from '../../messages';
import { editPath, IMAGE_CAPTION } from '../../uids';
import { TEXT_COLORS } from '../../tones';
import { usePictureUsesQuery } from '../captionReviewApi';

/** More captions than these are counted, not listed. */
const MOST_LISTED = 5;

const THEN = { unpublish: 'media.before.then', flag: 'media.before.flag' } as const;

interface PictureNoticeProps {
  fileId: number;
  /** At the very change only what comes of it is said; the details have the rest. */
  isChange: boolean;
}

/** Tells, where a picture can be changed, which captions hang on it and which wait for somebody. */
export function PictureNotice({ fileId, isChange }: PictureNoticeProps) {
  const say = useText();
  const { data, isError } = usePictureUsesQuery(fileId, { refetchOnMountOrArgChange: true });
  return (
    <Box
      data-newsroom-says
      role="status"
      aria-live="polite"
      aria-label={say('media.label')}
      paddingLeft={isChange ? 4 : 0}
      paddingRight={isChange ? 4 : 0}
    >
      {isError && <Notice tone="warning" title={say('media.failed')} />}
      {data && data.count > 0 && (
        <Notice tone="warning" title={say('media.before', { count: data.count })}>
          <Typography variant="pi" textColor="neutral800" tag="p">
            {say(THEN[data.onPictureChange], { count: data.count })}
          </Typography>
          {!isChange && <CaptionLinks captions={data.captions} />}
        </Notice>
      )}
      {data && data.waiting.length > 0 && !isChange && (
        <Notice tone="danger" title={say('media.waiting', { count: data.waiting.length })}>
          <Typography variant="pi" textColor="neutral800" tag="p">
            {say('media.waiting.fix')}
          </Typography>
          <CaptionLinks captions={data.waiting} />
        </Notice>
      )}
    </Box>
  );
}

interface NoticeProps {
  tone: 'warning' | 'danger';
  title: string;
  children?: React.ReactNode;
}

function Notice({ tone, title, children }: NoticeProps) {
  return (
    <Box
      background={`${tone}100`}
      borderColor={`${tone}200`}
      hasRadius
      padding={3}
      marginTop={2}
      marginBottom={2}
      textAlign="start"
    >
      <Typography variant="pi" fontWeight="bold" textColor={TEXT_COLORS[tone]} tag="p">
        {title}
      </Typography>
      {children}
    </Box>
  );
}

/** In a new tab: what the editor does with the file is not over yet. */
function CaptionLinks({ captions }: { captions: PictureUses['captions'] }) {
  const say = useText();
  const rest = captions.length - MOST_LISTED;
  return (
    <ul>
      {captions.slice(0, MOST_LISTED).map(({ documentId, locale, caption, headline }) => {
        const name = headline === null ? caption : `${caption} – ${headline}`;
        return (
          <li key={`${documentId} ${locale}`}>
            <Link
              tag={NavLink}
              to={editPath(IMAGE_CAPTION, documentId, locale)}
              target="_blank"
              aria-label={say('media.openNewTab', { caption: name })}
            >
              <Typography
                variant="pi"
                textColor="primary600"
                style={{
                  overflowWrap: 'anywhere',
                  unicodeBidi: 'plaintext',
                  display: '-webkit-box',
                  WebkitBoxOrient: 'vertical',
                  WebkitLineClamp: 2,
                  overflow: 'hidden',
                }}
              >
                {name}
              </Typography>
            </Link>
          </li>
        );
      })}
      {rest > 0 && (
        <Typography variant="pi" tag="li">
          {say('media.more', { count: rest })}
        </Typography>
      )}
    </ul>
  );
}
