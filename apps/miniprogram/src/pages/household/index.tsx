import { HouseholdPage } from '@/features/household/household-page';

export default function Household() {
  return <HouseholdPage />;
}
