export { Channels, type NoticeCourier } from './application/channels.js';
export { GatherNotices } from './application/gather-notices.js';
export { Notices } from './application/notices.js';
export { NotifyOfRequests } from './application/notify-of-requests.js';
export { TellDeciders } from './application/tell-deciders.js';
export { TellReporters } from './application/tell-reporters.js';
export { aboutDigest, aboutMediation, aboutPlace, aboutRequest } from './application/subject.js';
export { Notice } from './infrastructure/notice.entity.js';
export { NotificationsModule } from './notifications.module.js';
