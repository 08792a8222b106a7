import { KNOWN_PASSWORD_PARTS } from './known-password-parts.js';
import { passwordFault } from './password-rules.js';

const owner = { login: 'chenzhiming', name: '陈志明' };
const fault = (password: string): string | null => passwordFault(password, owner);

describe('the rules of passwords', () => {
  it('should count characters, not bytes or halves of them', () => {
    expect(fault('清晨码头有三只灰鹭站着')).toBe('tooShort');
    expect(fault('清晨的码头有三只灰鹭站着')).toBeNull();
    expect(fault('🛶'.repeat(11))).toBe('tooShort');
    expect(fault('kR7 wq2 vM')).toBe('tooShort');
    expect(fault('x7 '.repeat(43))).toBe('tooLong');
    expect(fault('')).toBe('tooShort');
  });

  it.each([
    'password1234', 'Password2026!', 'P@ssw0rd2026', 'passwordpassword', 'woaini1314520', 'woaini5201314', 'qwertyuiop123', '1qaz2wsx3edc', '123456789012', '111111111111',
    'abcabcabcabc', 'admin@nansha2026', 'nanshanansha', 'Guangzhou2026', 'zhangwei19900101', '13812345678a', '199001011990', 'chenzhiming1', 'gnimihznehc88', '陈志明陈志明陈志明陈志明',
    'iloveyou1314', '1q2w3e4r5t6y', 'zxcvbnm12345', '2026年11月22日生日', 'ｐａｓｓｗｏｒｄ１２３４',
  ])('should refuse %s, which is tried first', (password) => {
    expect(fault(password)).toBe('wellKnown');
  });

  it.each(['correct horse battery staple', 'a password for tests', 'b8fk-qm2x-wd7r-h9tz', 'Grau-Reiher am Steg', '三只灰鹭在码头边等潮水', 'zuotian xiayu wo mei chumen'])('should take %s, whatever kinds of characters it has', (password) => {
    expect(fault(password.padEnd(12, '涨'))).toBeNull();
  });

  it('should know several hundred parts, none of them twice', () => {
    expect(KNOWN_PASSWORD_PARTS.length).toBeGreaterThan(500);
    expect(new Set(KNOWN_PASSWORD_PARTS).size).toBe(KNOWN_PASSWORD_PARTS.length);
  });
});
