import { Global, Module } from '@nestjs/common';
import { LocalKeyWrap } from './adapters/key-wrap/local.adapter.js';
import { TransitKeyWrap } from './adapters/key-wrap/transit.adapter.js';
import { LocalObjectStore } from './adapters/object-store/local.adapter.js';
import { S3ObjectStore } from './adapters/object-store/s3.adapter.js';
import { OpenIdProvider } from './adapters/openid/openid.adapter.js';
import { LocalWordFilter } from './adapters/word-filter/local.adapter.js';
import { tencentServices, type TencentServices } from './adapters/wechat/services.js';
import { AliyunTextMessages } from './adapters/sms/aliyun.adapter.js';
import { Clock } from './platform/clock/clock.js';
import { Config } from './platform/config/config.js';
import { AddressBook } from './platform/ports/address-book.port.js';
import { ContentCheck } from './platform/ports/content-check.port.js';
import { CustomerGroups } from './platform/ports/customer-groups.port.js';
import { IdentityProvider } from './platform/ports/identity-provider.port.js';
import { KeyWrap } from './platform/ports/key-wrap.port.js';
import { TextMessages } from './platform/ports/text-messages.port.js';
import { ObjectStore } from './platform/ports/object-store.port.js';
import { WechatPushLetters, WecomPushLetters } from './platform/ports/push-letters.port.js';
import { Robots } from './platform/ports/robots.port.js';
import { SubscriptionMessages } from './platform/ports/subscription-messages.port.js';
import { TokenKeeper } from './platform/ports/token-keeper.port.js';
import { WechatCodes } from './platform/ports/wechat-codes.port.js';
import { WechatLinks } from './platform/ports/wechat-links.port.js';
import { WechatSignIn } from './platform/ports/wechat-sign-in.port.js';
import { WordFilter } from './platform/ports/word-filter.port.js';

/** What speaks to Tencent is made together: each service has one caller. */
const TENCENT = Symbol('TENCENT');
/** Null where it is not configured. */
const ofTencent = (port: abstract new () => object, pick: (services: TencentServices) => object | null) => ({ provide: port, useFactory: pick, inject: [TENCENT] });

/** By port, what of Tencent stands behind it. */
const TENCENT_PORTS = [
  ofTencent(AddressBook, ({ addressBook }) => addressBook),
  ofTencent(ContentCheck, ({ contentCheck }) => contentCheck),
  ofTencent(CustomerGroups, ({ customerGroups }) => customerGroups),
  ofTencent(Robots, ({ robots }) => robots),
  ofTencent(SubscriptionMessages, ({ messages }) => messages),
  ofTencent(WechatCodes, ({ codes }) => codes),
  ofTencent(WechatLinks, ({ links }) => links),
  ofTencent(WechatPushLetters, ({ wechatPushes }) => wechatPushes),
  ofTencent(WecomPushLetters, ({ wecomPushes }) => wecomPushes),
  ofTencent(WechatSignIn, ({ signIn }) => signIn),
];

/** Which adapter stands behind each port. */
@Global()
@Module({
  providers: [
    { provide: IdentityProvider, useFactory: (config: Config, clock: Clock) => (config.signOn === null ? null : new OpenIdProvider(config, clock)), inject: [Config, Clock] },
    { provide: KeyWrap, useFactory: ({ kms }: Config) => (kms === null ? new LocalKeyWrap() : new TransitKeyWrap(kms)), inject: [Config] },
    { provide: ObjectStore, useFactory: (config: Config) => (config.s3 === null ? new LocalObjectStore(config) : new S3ObjectStore(config)), inject: [Config] },
    { provide: TENCENT, useFactory: tencentServices, inject: [Config, TokenKeeper, Clock] },
    ...TENCENT_PORTS,
    { provide: WordFilter, useClass: LocalWordFilter },
    { provide: TextMessages, useFactory: (config: Config, clock: Clock) => (config.sms === null ? null : new AliyunTextMessages(config.sms, clock)), inject: [Config, Clock] },
  ],
  exports: [IdentityProvider, KeyWrap, ObjectStore, TextMessages, WordFilter, ...TENCENT_PORTS.map(({ provide }) => provide)],
})
export class AdaptersModule {}
