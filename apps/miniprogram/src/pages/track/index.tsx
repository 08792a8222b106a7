import { TrackPage } from '@/features/requests/track-page';

export default function Track() {
  return <TrackPage />;
}
