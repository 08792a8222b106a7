export { FollowRequest } from './application/follow-request.js';
export { NotifyOfWishes } from './application/notify-of-wishes.js';
export { WishTime } from './application/wish-time.js';
export { WishesModule } from './wishes.module.js';
export { Wish } from './infrastructure/wish.entity.js';
