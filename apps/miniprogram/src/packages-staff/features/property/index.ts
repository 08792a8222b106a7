export { PropertyTasks } from './property-tasks';
