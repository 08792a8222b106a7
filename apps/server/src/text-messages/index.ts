export { TellByText } from './application/tell-by-text.js';
export { TextMessagesModule } from './text-messages.module.js';
