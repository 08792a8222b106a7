import type { Instant } from '../kernel/instant.js';
import { ok, refuse, type Result } from '../kernel/result.js';
import { holdsLongNumber } from '../households/household-file.js';

/** What a small wish (微心愿) is about (domain.md 3.10). */
export const WISH_CLASSES = [
  'goods', // 物资帮扶
  'errand', // 便民服务
  'community', // 公益发展
] as const;
export type WishClass = (typeof WISH_CLASSES)[number];

export const WISH_STATUSES = [
  'open', // 待认领
  'claimed', // 已认领
  'fulfilled', // 待本人确认
  'confirmed', // 已实现
  'takenOver', // 支部接手
] as const;
export type WishStatus = (typeof WISH_STATUSES)[number];

export const WISH_COMMANDS = [
  'claim', // 认领
  'contact', // 已联系
  'release', // 放回
  'fulfil', // 完成
  'takeOver', // 支部接手
  'lapse', // 七天没有联系, 自动放回
  'confirm', // 本人确认
  'redo', // 本人说没有实现
] as const;
export type WishCommand = (typeof WISH_COMMANDS)[number];

/** What helpers and branches do; the rest follows from time and from the resident's word. */
export const WISH_ACTIONS = ['claim', 'contact', 'release', 'fulfil', 'takeOver'] as const satisfies readonly WishCommand[];
export type WishAction = (typeof WISH_ACTIONS)[number];

/** Who stands where: the claimant, the branch that holds the request, some other helper, the service itself with the resident's word. */
export type WishSide = 'claimant' | 'branch' | 'helper' | 'system';

export type WishErrorCode = 'WISH.NOT_NOW' | 'WISH.NOT_YOURS' | 'WISH.ENOUGH_CLAIMS' | 'WISH.IDENTIFIES';

/** A claim without a first contact lapses after seven days; nobody is told whose it was. */
export const CLAIM_LAPSES_MS = 7 * 24 * 3_600_000;
/** After fifteen days without a claim the branch is asked to take it over, or to turn it into assistance. */
export const UNCLAIMED_MS = 15 * 24 * 3_600_000;
/** More at once than one person can keep. */
export const CLAIMS_AT_ONCE = 3;
/** Yuan; a wish that costs more is a matter for assistance. */
export const WISH_AMOUNT_MAX = 300;

interface Move {
  readonly from: readonly WishStatus[];
  readonly to: WishStatus;
  readonly by: readonly WishSide[];
}

/** The life of a wish as a table. */
export const WISH_MOVES: Readonly<Record<WishCommand, Move>> = {
  claim: { from: ['open'], to: 'claimed', by: ['helper', 'branch'] },
  contact: { from: ['claimed'], to: 'claimed', by: ['claimant', 'branch'] },
  release: { from: ['claimed'], to: 'open', by: ['claimant'] },
  fulfil: { from: ['claimed'], to: 'fulfilled', by: ['claimant', 'branch'] },
  takeOver: { from: ['open', 'claimed'], to: 'takenOver', by: ['branch'] },
  lapse: { from: ['claimed'], to: 'open', by: ['system'] },
  confirm: { from: ['open', 'claimed', 'fulfilled', 'takenOver'], to: 'confirmed', by: ['system'] },
  redo: { from: ['fulfilled', 'confirmed'], to: 'takenOver', by: ['system'] },
};

export interface WishFacts {
  readonly status: WishStatus;
  readonly sides: readonly WishSide[];
  /** Wishes that the actor has claimed and not fulfilled. */
  readonly claims: number;
}

export function decideWish(command: WishCommand, { status, sides, claims }: WishFacts): Result<WishStatus, WishErrorCode> {
  const move = WISH_MOVES[command];
  if (!move.by.some((side) => sides.includes(side))) return refuse('WISH.NOT_YOURS');
  if (!move.from.includes(status)) return refuse('WISH.NOT_NOW');
  if (command === 'claim' && claims >= CLAIMS_AT_ONCE) return refuse('WISH.ENOUGH_CLAIMS');
  return ok(move.to);
}

/** A door: building, unit, floor or room with its number. */
const DOOR = /[\dA-Za-z一二三四五六七八九十]+\s*(?:栋|幢|棟|座|单元|單元|楼|樓|房|室|号院|號院)/u;

/**
 * Whether a text that everybody may read would tell whose wish it is: a number, a door, or the name or form of address of whoever asked (domain.md 3.10: 去标识公示).
 */
export function identifies(text: string, names: readonly string[]): boolean {
  return holdsLongNumber(text) || DOOR.test(text.normalize('NFKC')) || names.some((name) => name !== '' && text.includes(name));
}

/** Whether the claim has gone without a contact for too long. */
export const claimHasLapsed = (wish: { readonly status: WishStatus; readonly claimedAt: Instant | null; readonly contactedAt: Instant | null }, now: Instant): boolean =>
  wish.status === 'claimed' && wish.claimedAt !== null && wish.contactedAt === null && now >= wish.claimedAt + CLAIM_LAPSES_MS;
