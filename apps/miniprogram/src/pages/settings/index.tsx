import { SettingsPage } from '@/features/home/settings-page';

export default function Settings() {
  return <SettingsPage />;
}
