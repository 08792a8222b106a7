import { readVerificationFiles } from './verification-files.js';

describe('the files by which a platform knows our address', () => {
  it.each([
    ['', []],
    [undefined, []],
    ['MP_verify_aB3.txt:aB3', [{ name: 'MP_verify_aB3.txt', text: 'aB3' }]],
    [' Yx9-k_2.txt:9f86d081884c7d65 , MP_verify_aB3.txt:aB3= ', [{ name: 'Yx9-k_2.txt', text: '9f86d081884c7d65' }, { name: 'MP_verify_aB3.txt', text: 'aB3=' }]],
  ])('reads %j', (value, files) => {
    expect(readVerificationFiles(value)).toEqual(files);
  });

  it.each([
    'aB3.txt', 'aB3.txt:', ':aB3', 'aB3.html:aB3', '../aB3.txt:aB3', '..%2faB3.txt:aB3', 'a/b.txt:aB3', 'a\\b.txt:aB3', '.txt:aB3', 'aB3.txt:<script>', 'aB3.txt:a b', 'aB3.txt\0:a',
    `${'a'.repeat(65)}.txt:a`, `a.txt:${'a'.repeat(257)}`, 'a.txt:1,a.txt:2', Array.from({ length: 11 }, (_, n) => `a${n}.txt:1`).join(','),
  ])('refuses %j', (value) => {
    expect(() => readVerificationFiles(value)).toThrow(/WX_VERIFY_FILES/);
  });
});
