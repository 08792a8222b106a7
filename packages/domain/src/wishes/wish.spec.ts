import { claimHasLapsed, CLAIM_LAPSES_MS, CLAIMS_AT_ONCE, decideWish, identifies, WISH_COMMANDS, WISH_STATUSES, type WishCommand, type WishSide, type WishStatus } from './wish.js';

const SIDES: readonly WishSide[] = ['claimant', 'branch', 'helper', 'system'];

/** Every cell that may happen; whatever is not written here must be refused. */
const ALLOWED: Readonly<Record<WishCommand, readonly `${WishStatus}/${WishSide}`[]>> = {
  claim: ['open/helper', 'open/branch'],
  contact: ['claimed/claimant', 'claimed/branch'],
  release: ['claimed/claimant'],
  fulfil: ['claimed/claimant', 'claimed/branch'],
  takeOver: ['open/branch', 'claimed/branch'],
  lapse: ['claimed/system'],
  confirm: ['open/system', 'claimed/system', 'fulfilled/system', 'takenOver/system'],
  redo: ['fulfilled/system', 'confirmed/system'],
};

describe('a small wish', () => {
  it.each(WISH_COMMANDS)('should know %s in every status for every side', (command) => {
    for (const status of WISH_STATUSES) {
      for (const side of SIDES) {
        expect([status, side, decideWish(command, { status, sides: [side], claims: 0 }).ok]).toEqual([status, side, ALLOWED[command].includes(`${status}/${side}`)]);
      }
    }
  });

  it('should let nobody claim more than they can keep', () => {
    expect(decideWish('claim', { status: 'open', sides: ['helper'], claims: CLAIMS_AT_ONCE - 1 }).ok).toBe(true);
    expect(decideWish('claim', { status: 'open', sides: ['helper'], claims: CLAIMS_AT_ONCE })).toEqual({ ok: false, error: 'WISH.ENOUGH_CLAIMS' });
  });

  it('should lapse after seven days without a contact, and not with one', () => {
    const wish = { status: 'claimed' as const, claimedAt: 0, contactedAt: null };
    expect(claimHasLapsed(wish, CLAIM_LAPSES_MS - 1)).toBe(false);
    expect(claimHasLapsed(wish, CLAIM_LAPSES_MS)).toBe(true);
    expect(claimHasLapsed({ ...wish, contactedAt: 1 }, CLAIM_LAPSES_MS)).toBe(false);
  });

  it.each(['送到3栋2单元', '二楼的长者', '电话13800138000', '给陈阿婆买', '住 １０１ 房'])('should not publish %s', (text) => {
    expect(identifies(text, ['陈阿婆'])).toBe(true);
  });

  it.each(['想要一台能放粤剧的收音机', '帮忙把旧沙发搬下去', '找人教用手机视频'])('should publish %s', (text) => {
    expect(identifies(text, ['陈阿婆', ''])).toBe(false);
  });
});
