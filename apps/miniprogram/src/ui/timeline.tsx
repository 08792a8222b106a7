import type { ReactNode } from 'react';
import { Box, Words } from './native';
import './timeline.scss';

export interface TimelineItem {
  readonly key: number;
  /** Who says it: a name, a unit. */
  readonly who: string;
  readonly when: string;
  /** The sentence. */
  readonly words: string;
  /** What was written, quoted under the sentence. */
  readonly quote?: string | null;
  /** What came with it: photos. */
  readonly beneath?: ReactNode;
  /** Said by the reader: stands on the other side. */
  readonly mine?: boolean;
  /** Said by the clock or the system, small and in the middle. */
  readonly aside?: boolean;
}

/** A request's story that reads like a conversation. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <Box className="timeline" role="list" label={label}>
      {items.map((item) => (item.aside ? <Aside key={item.key} item={item} /> : <Bubble key={item.key} item={item} />))}
    </Box>
  );
}

function Bubble({ item }: { item: TimelineItem }) {
  return (
    <Box className={`bubble${item.mine ? ' bubble--mine' : ''}`} role="listitem">
      <Words className="bubble__head">{`${item.who} · ${item.when}`}</Words>
      <Box className="bubble__body">
        <Words className="block kept-lines">{item.words}</Words>
        {item.quote ? <Words className="bubble__quote kept-lines" selectable>{item.quote}</Words> : null}
        {item.beneath ? <Box className="bubble__beneath">{item.beneath}</Box> : null}
      </Box>
    </Box>
  );
}

function Aside({ item }: { item: TimelineItem }) {
  return (
    <Box className="aside" role="listitem">
      <Words>{`${item.when} · ${item.words}`}</Words>
    </Box>
  );
}
