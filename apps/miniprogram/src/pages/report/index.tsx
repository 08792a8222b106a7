import { ReportForm } from '@/features/report/report-form';

export default function ReportPage() {
  return <ReportForm />;
}
