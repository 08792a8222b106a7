import { learn, type Lesson } from './lesson.js';

// A process of its own: it is given one lesson, answers with what came of it, and ends. Without whoever asked it ends as well.
process.once('message', (lesson: Lesson) => {
  process.send?.(learn(lesson), () => process.disconnect());
});
process.once('disconnect', () => process.exit());
