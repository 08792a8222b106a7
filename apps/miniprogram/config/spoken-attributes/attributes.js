/** What a screen reader is told of an element: https://developers.weixin.qq.com/miniprogram/dev/component/aria-component.html */
const NAMES = ['aria-role', 'aria-label', 'aria-hidden', 'aria-checked', 'aria-expanded', 'aria-disabled', 'aria-busy'];
const spoken = Object.fromEntries(NAMES.map((name) => [name, '']));

/** The elements of our own layer (src/ui/native) that carry them. */
module.exports = { View: spoken, Text: spoken, Image: spoken, Input: spoken, Textarea: spoken };
