import { phoneLooksWrong } from './phone.js';

it.each(['', '  ', '13800138000', '138 0013 8000', '020-8468 8888', '+86 138 0013 8000'])('should take "%s"', (typed) => {
  expect(phoneLooksWrong(typed)).toBe(false);
});

it.each(['12', 'call me', '138001380001380013800', '１３８００１３８０００', '-13800138000'])('should ask to look again at "%s"', (typed) => {
  expect(phoneLooksWrong(typed)).toBe(true);
});
