import type { PendingWork } from './pending-work.js';
import type { WxOptions } from './wx-answer.js';

/** What somebody says and how much of it is understood on the way, or why the plugin hears nothing (wechat.md 8.4). */
export type Spoken = { readonly understood: readonly string[] } | { readonly retcode: number; readonly msg: string; readonly before?: string };

type Listener = ((answer: unknown) => void) | undefined;

/** 微信同声传译 as a program meets it: one manager, told by its own four listeners, which speaks until it is stopped. */
export function speechPlugin(spoken: Spoken | null, work: PendingWork, adopt: <T>(value: T) => T, started: (options: WxOptions) => void): unknown {
  const manager: { onStart?: Listener; onRecognize?: Listener; onStop?: Listener; onError?: Listener; start(options: WxOptions): void; stop(): void } = {
    start(options) {
      started(options);
      work.setTimeout(() => {
        manager.onStart?.(adopt({ msg: 'Ok' }));
        if (spoken === null) return;
        const parts = 'understood' in spoken ? spoken.understood.slice(0, -1) : [spoken.before ?? ''].filter(Boolean);
        for (const result of parts) manager.onRecognize?.(adopt({ result }));
        if ('retcode' in spoken) manager.onError?.(adopt({ retcode: spoken.retcode, msg: spoken.msg }));
      });
    },
    stop() {
      const result = spoken !== null && 'understood' in spoken ? (spoken.understood.at(-1) ?? '') : '';
      work.setTimeout(() => manager.onStop?.(adopt({ tempFilePath: 'wxfile://tmp_speech.mp3', duration: 3_000, fileSize: 24_000, result })));
    },
  };
  return { getRecordRecognitionManager: () => manager };
}
