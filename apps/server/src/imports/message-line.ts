import type { Instant } from '@yige/domain';
import type { Line } from './lines.js';
import { writtenTime } from './written-time.js';

/** A citizen's letter from elsewhere. Who wrote it is left where it was: nothing here asks for it. */
export interface Message {
  readonly id: string;
  /** Title and text. */
  readonly text: string;
  readonly submittedAt: Instant;
}

/** What can be wrong with a line before anybody looks at its content. */
export type LineFault = 'tooLong' | 'notUtf8' | 'notJson' | 'notAnObject' | 'noId' | 'idTooLong' | 'noTime' | 'unreadableTime' | 'noText';

export type ReadLine =
  | { readonly line: number; readonly message: Message }
  | { readonly line: number; readonly fault: LineFault };

/** As long as the permanent key of a request may be. */
const MAX_ID = 64;

/** Reads lines of JSON `{ id, time, title, text }`; empty lines are passed over, anything else that is no message is told by its number. */
export async function* readMessages(lines: AsyncIterable<Line>): AsyncGenerator<ReadLine> {
  for await (const { number, bytes } of lines) {
    const read = bytes === null ? 'tooLong' : messageOf(bytes, number === 1);
    if (read === null) continue;
    yield typeof read === 'string' ? { line: number, fault: read } : { line: number, message: read };
  }
}

/** Null for an empty line. */
function messageOf(bytes: Buffer, first: boolean): Message | LineFault | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: !first }).decode(bytes).trim();
  } catch {
    return 'notUtf8';
  }
  if (text === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'notJson';
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? checked(value as Record<string, unknown>) : 'notAnObject';
}

function checked(fields: Record<string, unknown>): Message | LineFault {
  const id = typeof fields['id'] === 'number' ? String(fields['id']) : fields['id'];
  if (typeof id !== 'string' || id.trim() === '') return 'noId';
  if (id.length > MAX_ID) return 'idTooLong';
  if (typeof fields['time'] !== 'string') return 'noTime';
  const submittedAt = writtenTime(fields['time']);
  if (submittedAt === null) return 'unreadableTime';
  const written = [fields['title'], fields['text']].filter((part) => part !== undefined && part !== null);
  if (written.length === 0 || !written.every((part) => typeof part === 'string')) return 'noText';
  return { id: id.trim(), text: written.map((part) => part.trim()).filter((part) => part !== '').join('\n'), submittedAt };
}
