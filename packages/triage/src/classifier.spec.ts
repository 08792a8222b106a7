import { type LabelledText, trainClassifier } from './classifier.js';

const PLACES = ['村口', '学校旁', '三楼', '河边', '市场', '车站', '公园', '巷子里', '门前', '桥下'];
const texts = (label: string, sentences: readonly string[]): LabelledText[] => sentences.flatMap((sentence) => PLACES.map((place) => ({ fields: [`${place}${sentence}`], label })));

const TAUGHT = [
  ...texts('lamp', ['路灯不亮', '晚上没有灯', '灯坏了一个月', '太黑看不见路']),
  ...texts('water', ['停水了', '自来水发黄', '水管没有水', '水压太小']),
  ...texts('noise', ['半夜施工吵', '音响声音大', '装修噪音', '唱歌太吵睡不着']),
];

describe('a classifier', () => {
  const classifier = trainClassifier(TAUGHT, { epochs: 8 });

  it.each([['路灯又不亮了', 'lamp'], ['家里停水两天', 'water'], ['楼下装修太吵', 'noise'], ['路燈壞了', 'lamp']])('reads %s as %s', (text, label) => {
    expect(classifier.classify([text]).label).toBe(label);
  });

  it('is surer of what it was taught than of what it never saw', () => {
    expect(classifier.classify(['路灯不亮'])!.confidence).toBeGreaterThan(classifier.classify(['请问户口怎么办理'])!.confidence);
  });

  it('spreads one probability over all classes', () => {
    const { probabilities } = classifier.classify(['水管']);
    expect(probabilities).toHaveLength(classifier.classes.length);
    expect(probabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('answers an empty text without failing', () => {
    expect(classifier.classes).toContain(classifier.classify(['']).label);
  });

  it('is the same to the bit when it is taught the same', () => {
    const again = trainClassifier(TAUGHT, { epochs: 8 });
    expect([...again.classify(['桥下的灯']).probabilities]).toEqual([...classifier.classify(['桥下的灯']).probabilities]);
  });

  it('hears a title apart from the letter below it', () => {
    const taught = PLACES.flatMap((place) => [
      { fields: ['灯', `${place}的事情请处理,水和灯都有人说过`], label: 'lamp' },
      { fields: ['水', `${place}的事情请处理,水和灯都有人说过`], label: 'water' },
    ]);
    const titled = trainClassifier(taught, { epochs: 8 });
    expect(titled.classify(['灯', '新的地方的事情请处理,水和灯都有人说过']).label).toBe('lamp');
    expect(titled.classify(['水', '新的地方的事情请处理,水和灯都有人说过']).label).toBe('water');
  });
});
