export { MODEL_READY, type ModelReady } from './application/model-ready.js';
export { Retraining, RETRAINING } from './application/retraining.js';
export { type Training, TooLittleHistory, TrainModel } from './application/train-model.js';
export { TriageTrainingModule } from './triage-training.module.js';
