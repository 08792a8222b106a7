import type { RequestDetail } from '@/contract';
import { PhotoRow } from '@/features/photos/photo-row';
import { photosOfReport } from '@/features/photos/photos-of-entry';
import { useTexts } from '@/i18n';
import { HAS_MAP, showOnMap } from '@/platform/map';
import { Box, Button, Card, Heading, Icon, Words } from '@/ui';
import { RequestMarks } from '../glance';
import { ReporterLine } from './reporter-line';
import { handlingTexts } from './texts';

/** What the resident said, where, with which photos, and how they can be reached. */
export function RequestFacts({ request }: { request: RequestDetail }) {
  const say = useTexts(handlingTexts);
  return (
    <Card>
      <Box className="stack">
        <RequestMarks request={request} withTier={false} />
        <Heading level={2} className="faint">{say('what')}</Heading>
        <Words className="block kept-lines" selectable>{request.text}</Words>
        <PhotoRow photos={photosOfReport(request)} />
        <Box className="row row--line">
          <Icon name="pin" />
          <Words className="soft">{request.place}</Words>
        </Box>
        {HAS_MAP && request.point !== null ? <OnMap place={request.place} point={request.point} /> : null}
        <ReporterLine request={request} />
      </Box>
    </Card>
  );
}

/** The way to where the resident pointed. */
function OnMap({ place, point }: { place: string; point: NonNullable<RequestDetail['point']> }) {
  const say = useTexts(handlingTexts);
  return <Button tone="quiet" wide={false} icon="pin" onClick={() => showOnMap({ name: place, point })}>{say('map')}</Button>;
}
