import { Archive, BookOpenText, CalendarClock, CalendarDays, ChartNoAxesColumn, ClipboardList, Gavel, Handshake, HeartHandshake, Hourglass, House, Inbox, LayoutList, ListChecks, ListFilter, MessageSquareReply, MessagesSquare, Newspaper, PhoneOutgoing, QrCode, RectangleVertical, ScrollText, ShieldAlert, Split, SquareKanban, UsersRound, type LucideIcon } from 'lucide-react';
import { mayOpen, type Me } from '../features/session/index.js';

export type NavName = 'dispatch' | 'rulings' | 'extensions' | 'revisit' | 'deferred' | 'asked' | 'held' | 'sort' | 'mine' | 'unit' | 'helping' | 'waiting' | 'board' | 'area' | 'overview' | 'digests' | 'cards' | 'mediations' | 'duty' | 'zones' | 'codes' | 'groups' | 'catalogue' | 'people' | 'sorting' | 'audit';

export interface NavEntry {
  readonly name: NavName;
  readonly path: string;
  readonly icon: LucideIcon;
  readonly group: 'work' | 'see';
}

const ENTRIES: readonly NavEntry[] = [
  { name: 'dispatch', path: '/lists/dispatch', icon: Split, group: 'work' },
  { name: 'rulings', path: '/lists/rulings', icon: Gavel, group: 'work' },
  { name: 'sort', path: '/lists/sort', icon: Inbox, group: 'work' },
  { name: 'mine', path: '/lists/mine', icon: ListChecks, group: 'work' },
  { name: 'unit', path: '/lists/unit', icon: ClipboardList, group: 'work' },
  { name: 'helping', path: '/lists/helping', icon: HeartHandshake, group: 'work' },
  { name: 'waiting', path: '/lists/waiting', icon: Hourglass, group: 'work' },
  { name: 'extensions', path: '/lists/extensions', icon: CalendarClock, group: 'work' },
  { name: 'revisit', path: '/lists/revisit', icon: PhoneOutgoing, group: 'work' },
  { name: 'deferred', path: '/lists/deferred', icon: Archive, group: 'work' },
  { name: 'asked', path: '/asked', icon: MessageSquareReply, group: 'work' },
  { name: 'held', path: '/held', icon: ShieldAlert, group: 'work' },
  { name: 'board', path: '/board', icon: SquareKanban, group: 'see' },
  { name: 'area', path: '/lists/area', icon: LayoutList, group: 'see' },
  { name: 'overview', path: '/overview', icon: ChartNoAxesColumn, group: 'see' },
  { name: 'digests', path: '/digests', icon: Newspaper, group: 'see' },
  { name: 'cards', path: '/cards', icon: RectangleVertical, group: 'see' },
  { name: 'mediations', path: '/mediations', icon: Handshake, group: 'see' },
  { name: 'duty', path: '/duty', icon: CalendarDays, group: 'see' },
  { name: 'zones', path: '/zones', icon: House, group: 'see' },
  { name: 'codes', path: '/codes', icon: QrCode, group: 'see' },
  { name: 'groups', path: '/groups', icon: MessagesSquare, group: 'see' },
  { name: 'catalogue', path: '/catalogue', icon: BookOpenText, group: 'see' },
  { name: 'sorting', path: '/sorting', icon: ListFilter, group: 'see' },
  { name: 'people', path: '/people', icon: UsersRound, group: 'see' },
  { name: 'audit', path: '/audit', icon: ScrollText, group: 'see' },
];

export const navigationOf = (me: Me): NavEntry[] => ENTRIES.filter((entry) => mayOpen(me, entry.name));

/** A list that the server calls home, as far as this person's roles open it; else the first door that does. */
export function homePath(me: Me): string {
  const open = navigationOf(me);
  const wanted: Record<Me['home'], NavName> = { dispatch: 'dispatch', department: 'unit', branch: 'board', member: 'mine', overview: 'overview' };
  return (open.find((entry) => entry.name === wanted[me.home]) ?? open[0])?.path ?? '/notices';
}
