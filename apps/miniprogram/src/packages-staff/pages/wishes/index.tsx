import { SignedIn } from '../../features/staff-shell';
import { WishesScreen } from '../../features/wishes';

export default function WishesPage() {
  return <SignedIn>{(me) => <WishesScreen me={me} />}</SignedIn>;
}
