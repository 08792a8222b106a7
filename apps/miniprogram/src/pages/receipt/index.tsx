import { ReceiptPage } from '@/features/report/receipt-page';

export default function Receipt() {
  return <ReceiptPage />;
}
