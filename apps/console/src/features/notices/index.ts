export { NoticesBell } from './notices-bell.js';
