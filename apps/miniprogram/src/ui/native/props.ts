import type { CSSProperties, ReactNode } from 'react';

/** What our element layer understands on every platform; the two implementations beside this file are the only users of platform elements. */
export interface BoxProps {
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly id?: string;
  readonly role?: 'list' | 'listitem' | 'status' | 'alert' | 'group' | 'dialog' | 'radiogroup' | 'tablist' | 'navigation' | 'main' | 'img' | 'presentation';
  /** The accessible name. */
  readonly label?: string;
  readonly hidden?: boolean;
  readonly onClick?: () => void;
  readonly children?: ReactNode;
}

export interface WordsProps {
  readonly className?: string;
  readonly style?: CSSProperties;
  /** May be selected and copied. */
  readonly selectable?: boolean;
  readonly hidden?: boolean;
  readonly children?: ReactNode;
}

export interface HeadingProps {
  readonly level: 1 | 2 | 3;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Asks WeChat for the number of the person who taps. */
export interface NumberButtonProps {
  readonly children: ReactNode;
  /** A code behind which the server finds the number; null: refused. */
  readonly onCode: (code: string | null) => void;
}

/** Sends the card of the page into a chat. */
export interface ShareButtonProps {
  readonly children: ReactNode;
}

export interface PressProps {
  readonly className?: string;
  /** The accessible name where the words inside do not say it. */
  readonly label?: string;
  readonly role?: 'button' | 'radio' | 'checkbox' | 'switch' | 'tab' | 'link';
  /** Chosen, for a radio, checkbox, switch or tab. */
  readonly checked?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  /** At work: says so to a screen reader and takes no second tap. */
  readonly busy?: boolean;
  readonly onClick?: () => void;
  readonly children?: ReactNode;
}

export interface LineInputProps {
  readonly className?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  readonly placeholder?: string;
  readonly type?: 'text' | 'tel' | 'password' | 'search';
  readonly maxLength?: number;
  readonly invalid?: boolean;
  readonly autoComplete?: string;
  /** The keyboard's own "done". */
  readonly onDone?: () => void;
}

export interface AreaProps {
  readonly className?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly invalid?: boolean;
}

export interface DayInputProps {
  readonly className?: string;
  /** `YYYY-MM-DD`; null while none is chosen. */
  readonly value: string | null;
  readonly min: string;
  readonly max: string;
  readonly label: string;
  /** What stands in the field: the day in the reader's words, or that none is chosen. */
  readonly shown: string;
  readonly onChange: (day: string) => void;
}

export interface TimeInputProps {
  readonly className?: string;
  /** `HH:MM`; null while none is chosen. */
  readonly value: string | null;
  readonly label: string;
  /** What stands in the field: the time, or that none is chosen. */
  readonly shown: string;
  readonly onChange: (time: string) => void;
}

export interface PictureProps {
  readonly className?: string;
  readonly src: string;
  /** What the picture shows, in words. */
  readonly label: string;
  readonly onFail?: () => void;
}
