export * from './holder-line';
export * from './request-clock';
export * from './request-marks';
export * from './status-words';
