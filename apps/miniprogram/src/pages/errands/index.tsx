import { ErrandsPage } from '@/features/home/errands-page';

export default function Errands() {
  return <ErrandsPage />;
}
