import { Words } from './native';
import './icon.scss';

export type IconName =
  | 'alert' | 'board' | 'building' | 'camera' | 'check' | 'chevron-down' | 'chevron-left' | 'chevron-right' | 'clock' | 'close' | 'copy'
  | 'door' | 'download' | 'eye-off' | 'globe' | 'hand' | 'help' | 'home' | 'list' | 'lock' | 'logout' | 'message' | 'mic' | 'pen' | 'person' | 'phone' | 'pin'
  | 'plus' | 'refresh' | 'search' | 'send' | 'settings' | 'star' | 'text-size' | 'trash' | 'up' | 'wifi-off';

/** A drawing beside a word, in the word's colour; it never stands alone, so a screen reader passes it by. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return <Words className={`icon icon--${name} ${className}`} hidden />;
}
