/** One text message on its way to one number. */
export interface TextMessage {
  /** Of what is told; the sender lists it. It promises nothing of a second call with it. */
  readonly id: string;
  /** Mainland mobile number, 11 digits. */
  readonly phone: string;
  /** Values of the template's variables; the text around them lies with the sender. */
  readonly values: Readonly<Record<string, string>>;
}

/** Text messages (短信); null where no sender is configured. */
export abstract class TextMessages {
  /** @throws Refused: `recipient` for a number that takes none, `content`, `config`, `later` past a limit of the sender; Unreachable; Unsure */
  abstract send(message: TextMessage, signal?: AbortSignal): Promise<void>;
}
