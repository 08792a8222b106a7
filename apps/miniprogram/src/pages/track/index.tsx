import { Screen, Words } from '@/ui';
export default function HomePage() {
  return <Screen title="一格" entrance><Words>一格</Words></Screen>;
}
