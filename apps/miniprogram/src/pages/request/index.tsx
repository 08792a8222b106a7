import { RequestPage } from '@/features/requests/request-page';

export default function Request() {
  return <RequestPage />;
}
