export { useEventWords } from './detail/event-words.js';
