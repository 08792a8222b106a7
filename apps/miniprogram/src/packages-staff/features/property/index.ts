export { AskedScreen } from './asked-screen';
export { PropertyTasks } from './property-tasks';
