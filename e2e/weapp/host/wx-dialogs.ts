import type { Answerer, WxOptions } from './wx-answer.js';

export interface Modal {
  readonly title: string;
  readonly content: string;
  readonly editable: boolean;
}

/** What the client lays over the page. Dialogs wait for the test to answer them, as they wait for a person. */
export class Dialogs {
  readonly toasts: string[] = [];
  private openModal: WxOptions | null = null;
  private openSheet: WxOptions | null = null;

  constructor(private readonly answers: Answerer) {}

  get modal(): Modal | null {
    const open = this.openModal;
    return open && { title: String(open['title'] ?? ''), content: String(open['content'] ?? ''), editable: open['editable'] === true };
  }

  get sheet(): string[] | null {
    return this.openSheet && ([...(this.openSheet['itemList'] as string[])]);
  }

  answerModal(confirm: boolean, content = ''): void {
    const open = this.openModal;
    if (!open) throw new Error('no modal is open');
    this.openModal = null;
    this.answers.succeed('showModal', open, { confirm, cancel: !confirm, content });
  }

  /** Takes the entry that shows `words`; `null` closes the sheet without a choice. */
  chooseFromSheet(words: string | null): void {
    const open = this.openSheet;
    const items = this.sheet;
    if (!open || !items) throw new Error('no action sheet is open');
    const tapIndex = words === null ? -1 : items.findIndex((item) => item.includes(words));
    if (words !== null && tapIndex < 0) throw new Error(`the sheet offers ${items.join(', ')}; not ${words}`);
    this.openSheet = null;
    if (words === null) this.answers.fail('showActionSheet', open, 'cancel');
    else this.answers.succeed('showActionSheet', open, { tapIndex });
  }

  functions(): Record<string, unknown> {
    const instantly = (name: string) => (options: WxOptions = {}) => this.answers.succeed(name, options);
    return {
      showToast: (options: WxOptions) => {
        this.toasts.push(String(options['title'] ?? ''));
        this.answers.succeed('showToast', options);
      },
      hideToast: instantly('hideToast'),
      showLoading: instantly('showLoading'),
      hideLoading: instantly('hideLoading'),
      showModal: (options: WxOptions) => {
        if (this.openModal) throw new Error('a modal is open already');
        this.openModal = options;
      },
      showActionSheet: (options: WxOptions) => {
        const items = options['itemList'] as unknown[];
        if (items.length > 6) this.answers.fail('showActionSheet', options, 'parameter error: itemList should not be large than 6');
        else this.openSheet = options;
      },
    };
  }
}
