import { now } from '../../../platform/clock.js';
import { latestHelp, NO_TASK, taskBodies, taskFaults, type WithTasks } from './assist-tasks.js';
import type { CommandForm, FieldsProps } from './command-form.js';
import { TaskFields } from './task-fields.js';

function AddAssistantFields({ detail, draft, change, faultOf }: FieldsProps<WithTasks>) {
  return <TaskFields detail={detail} tasks={draft.tasks} least={1} onChange={(tasks) => change({ tasks })} faultOf={faultOf} />;
}
export const addAssistantForm: CommandForm<'addAssistant', WithTasks> = {
  initial: () => ({ tasks: [NO_TASK] }),
  check: ({ tasks }, detail) => taskFaults(tasks, latestHelp(detail, now()), now()),
  body: ({ tasks }) => ({ units: taskBodies(tasks) }),
  Fields: AddAssistantFields,
};
