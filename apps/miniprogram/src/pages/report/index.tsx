import { ReportPage } from '@/features/report/report-page';

export default function Report() {
  return <ReportPage />;
}
