import type { ViewNode } from './view-tree.js';

const STAYS = new Set(['input', 'confirm', 'blur', 'focus', 'change', 'scroll', 'load', 'error', 'submit']);

/**
 * Sends an event up from a node through the handlers that the compiled templates name, as the client does: `bind` passes it on, `catch`
 * ends it, form events stay where they are. Answers how many handlers ran.
 */
export function dispatch(node: ViewNode, type: string, detail: unknown, adopt: <T>(value: T) => T): number {
  if (type === 'tap' && node.attr['disabled'] === true) throw new Error('a disabled control takes no tap');
  let handled = 0;
  for (let current: ViewNode | null = node; current; current = current.parent) {
    const bound = current.attr[`bind${type}`] ?? current.attr[`bind:${type}`];
    const caught = current.attr[`catch${type}`] ?? current.attr[`catch:${type}`];
    const method = bound ?? caught;
    if (typeof method === 'string' && method !== '') {
      handled += 1;
      current.owner.handle(method, adopt(eventOf(type, detail, node, current)));
    }
    if (caught !== undefined || STAYS.has(type)) break;
  }
  return handled;
}

function eventOf(type: string, detail: unknown, target: ViewNode, currentTarget: ViewNode): Record<string, unknown> {
  return {
    type, detail, target: targetOf(target), currentTarget: targetOf(currentTarget),
    timeStamp: Math.round(performance.now()), touches: [], changedTouches: [], mark: {}, mut: false,
  };
}

function targetOf(node: ViewNode): Record<string, unknown> {
  const dataset = Object.entries(node.attr)
    .filter(([name]) => name.startsWith('data-'))
    .map(([name, value]) => [name.slice('data-'.length).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value]);
  return { id: node.attr['id'] ?? '', offsetLeft: 0, offsetTop: 0, dataset: Object.fromEntries(dataset) };
}
