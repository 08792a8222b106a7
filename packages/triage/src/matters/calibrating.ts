import { believed, type Calibration, type MatterModel, type MatterSentence } from './matter-model.js';

const SHARPNESSES = Array.from({ length: 30 }, (_, step) => 0.05 + step * 0.05);
const GROWTHS = Array.from({ length: 8 }, (_, step) => -0.2 + step * 0.1);

/**
 * The calibration under which what came true was likeliest, so that of texts with a confidence of 0.8 eight in ten are right.
 * @param sentences that the model was not taught; matters that it does not know are passed over
 */
export function fitCalibration(model: MatterModel, sentences: readonly MatterSentence[]): Calibration {
  const numbers = new Map(model.matters.map(({ code }, index) => [code, index]));
  const rows = sentences.filter(({ matter }) => numbers.has(matter)).map(({ matter, text }) => ({ ...model.scores(text), right: numbers.get(matter)! }));
  const surpriseOf = (calibration: Calibration): number => rows.reduce((sum, { sums, heard, right }) => sum + surprise(sums, right, believed(calibration, heard)), 0);
  let best = { calibration: model.calibration, surprise: surpriseOf(model.calibration) };
  for (const sharpness of SHARPNESSES) {
    for (const growth of GROWTHS) {
      const calibration = { sharpness, growth };
      const found = surpriseOf(calibration);
      if (found < best.surprise) best = { calibration, surprise: found };
    }
  }
  return best.calibration;
}

/** Negative logarithm of the share that the right matter gets. */
function surprise(sums: Float64Array, right: number, trust: number): number {
  const highest = sums.reduce((most, sum) => Math.max(most, sum), -Infinity);
  const total = sums.reduce((all, sum) => all + Math.exp(trust * (sum - highest)), 0);
  return Math.log(total) - trust * (sums[right]! - highest);
}
