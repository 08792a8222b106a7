import { ClaimPage } from '@/features/claim/claim-page';

export default function Claim() {
  return <ClaimPage />;
}
