import { fitCalibration } from './calibrating.js';
import { MatterModel, type MatterProfile } from './matter-model.js';

const matter = (code: string, name: string, keywords: string[]): MatterProfile => ({ code, parent: code.slice(0, 2), name, keywords, examples: [] });
const model = MatterModel.train([matter('0401', '路灯不亮', ['路灯', '太暗']), matter('0402', '道路坑洼', ['路面', '坑']), matter('0901', '停水', ['停水', '水黄'])], []);
const LAMPS = ['路灯坏了', '路灯太暗了', '村口路灯不亮', '路灯一直不亮'].map((text) => ({ matter: '0401', text }));

describe('calibration on sentences that were held back', () => {
  it('makes a model surer that was always right, and less sure one that was not', () => {
    const sure = (calibrated: MatterModel): number => calibrated.rank('路灯坏了太暗')[0]!.confidence;
    const right = model.withCalibration(fitCalibration(model, LAMPS));
    const wrong = model.withCalibration(fitCalibration(model, LAMPS.map(({ text }) => ({ matter: '0901', text }))));
    expect(sure(right)).toBeGreaterThan(sure(model));
    expect(sure(wrong)).toBeLessThan(sure(model));
  });

  it('is left as it was where nothing is known of the sentences', () => {
    expect(fitCalibration(model, [{ matter: '9999', text: '路灯' }])).toEqual(model.calibration);
  });
});
