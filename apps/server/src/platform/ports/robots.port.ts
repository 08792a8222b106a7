/** Bytes of UTF-8 that a message may have; a Chinese character has three. */
export const MOST_BYTES = { text: 2_048, markdown: 4_096 } as const;
/** Of one robot. */
export const MOST_A_MINUTE = 20;

export type RobotMessage =
  | { readonly kind: 'text'; readonly content: string; readonly mentioned?: readonly string[] }
  | { readonly kind: 'markdown'; readonly content: string };

/** Robots of internal groups (群机器人, wechat.md §6.2). Their keys are all that they need. */
export abstract class Robots {
  /**
   * @param key the secret end of the robot's address
   * @throws Refused: `config` for a robot that is no more, `content` for what is too long, `later` past {@link MOST_A_MINUTE}; Unreachable; Unsure
   */
  abstract send(key: string, message: RobotMessage, signal?: AbortSignal): Promise<void>;
}
