export { type Training, TooLittleHistory, TrainModel } from './application/train-model.js';
export { TriageTrainingModule } from './triage-training.module.js';
