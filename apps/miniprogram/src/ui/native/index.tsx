import { Button, Image, Input, Picker, Text, Textarea, View } from '@tarojs/components';
import './native.scss';
import type { AreaProps, BoxProps, DayInputProps, HeadingProps, LineInputProps, NumberButtonProps, PictureProps, PressProps, ShareButtonProps, TimeInputProps, WordsProps } from './props';

export type * from './props';

interface AriaProps {
  ariaRole?: string;
  ariaLabel?: string;
}
// The platform knows these attributes on every element; the typings of the component library know them on few.
const aria = (given: Record<string, string | boolean | undefined>): AriaProps =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as AriaProps;

export function Box({ role, label, hidden, children, ...rest }: BoxProps) {
  return (
    <View {...rest} {...aria({ ariaRole: role, ariaLabel: label, ariaHidden: hidden })}>
      {children}
    </View>
  );
}

export function Words({ hidden, children, selectable, ...rest }: WordsProps) {
  return (
    <Text {...rest} {...(selectable === undefined ? {} : { userSelect: selectable })} {...aria({ ariaHidden: hidden })}>
      {children}
    </Text>
  );
}

export function Heading({ className = '', children }: HeadingProps) {
  return (
    <View className={`heading ${className}`} {...aria({ ariaRole: 'heading' })}>
      {children}
    </View>
  );
}

export function Press({ className = '', label, role = 'button', checked, expanded, disabled, busy, onClick, children }: PressProps) {
  const idle = !disabled && !busy;
  return (
    <View
      className={`press ${className}${disabled ? ' press--off' : ''}`}
      hoverClass={idle ? 'press--down' : 'none'}
      hoverStayTime={80}
      onClick={idle ? onClick : undefined}
      {...aria({ ariaRole: role, ariaLabel: label, ariaChecked: checked, ariaExpanded: expanded, ariaDisabled: disabled, ariaBusy: busy })}
    >
      {children}
    </View>
  );
}

/** Only WeChat's own button may ask, and only when it is tapped. */
export function NumberButton({ children, onCode }: NumberButtonProps) {
  return (
    <Button className="button button--plain button--wide number-button" openType="getPhoneNumber" onGetPhoneNumber={({ detail: { code } }) => onCode(code ?? null)}>
      <Text className="button__words">{children}</Text>
    </Button>
  );
}

/** Only WeChat's own button sends a card. */
export function ShareButton({ children }: ShareButtonProps) {
  return (
    <Button className="button button--plain button--wide number-button" openType="share">
      <Text className="button__words">{children}</Text>
    </Button>
  );
}

export function LineInput({ className = '', value, onChange, label, placeholder, type = 'text', maxLength = 200, onDone }: LineInputProps) {
  return (
    <Input
      className={`line-input ${className}`}
      value={value}
      type={type === 'tel' ? 'number' : 'text'}
      password={type === 'password'}
      placeholder={placeholder}
      placeholderClass="placeholder"
      maxlength={maxLength}
      confirmType={type === 'search' ? 'search' : 'done'}
      cursorSpacing={96}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={onDone}
      {...aria({ ariaLabel: label })}
    />
  );
}

export function Area({ className = '', value, onChange, label, placeholder, maxLength = -1 }: AreaProps) {
  return (
    <Textarea
      className={`area ${className}`}
      value={value}
      placeholder={placeholder}
      placeholderClass="placeholder"
      maxlength={maxLength}
      autoHeight
      cursorSpacing={120}
      disableDefaultPadding
      onInput={(event) => onChange(event.detail.value)}
      {...aria({ ariaLabel: label })}
    />
  );
}

export function DayInput({ className = '', value, min, max, label, shown, onChange }: DayInputProps) {
  return (
    <Picker mode="date" value={value ?? min} start={min} end={max} onChange={(event) => onChange(event.detail.value)} {...aria({ ariaLabel: label })}>
      <View className={`line-input day-input ${value === null ? 'day-input--empty' : ''} ${className}`}>{shown}</View>
    </Picker>
  );
}

export function TimeInput({ className = '', value, label, shown, onChange }: TimeInputProps) {
  return (
    <Picker mode="time" value={value ?? '09:00'} onChange={(event) => onChange(event.detail.value)} {...aria({ ariaLabel: label })}>
      <View className={`line-input day-input ${value === null ? 'day-input--empty' : ''} ${className}`}>{shown}</View>
    </Picker>
  );
}

export function Picture({ className, src, label, onFail }: PictureProps) {
  return <Image className={className} src={src} mode="aspectFill" onError={onFail} {...aria({ ariaRole: 'img', ariaLabel: label })} />;
}
