import type { RenderedNode } from './template-renderer.js';

/** The object whose methods answer the events of a node: a page, or a component. */
export interface EventOwner {
  handle(method: string, event: unknown): void;
}

export interface ViewNode {
  readonly tag: string;
  readonly attr: Readonly<Record<string, unknown>>;
  readonly children: readonly (ViewNode | string)[];
  readonly parent: ViewNode | null;
  readonly owner: EventOwner;
}

/** Renders the inside of a custom component of the package, or null for a plain element. */
export type ExpandComponent = (node: RenderedNode) => { root: RenderedNode; owner: EventOwner; expand: ExpandComponent } | null;

/** Links a rendered tree: parents for bubbling, owners for handlers, components opened, the compiler's virtual nodes dissolved. */
export function linkTree(rendered: RenderedNode, owner: EventOwner, expand: ExpandComponent, parent: ViewNode | null = null): ViewNode {
  const children: (ViewNode | string)[] = [];
  const node: ViewNode = { tag: rendered.tag, attr: rendered.attr ?? {}, children, parent, owner };
  const component = expand(rendered);
  if (component) children.push(linkTree(component.root, component.owner, component.expand, node));
  else addChildren(children, node, rendered, owner, expand);
  return node;
}

function addChildren(into: (ViewNode | string)[], node: ViewNode, rendered: RenderedNode, owner: EventOwner, expand: ExpandComponent): void {
  for (const child of rendered.children ?? []) {
    if (typeof child === 'object' && child.tag === 'virtual') addChildren(into, node, child, owner, expand);
    else if (typeof child === 'object') into.push(linkTree(child, owner, expand, node));
    else if (String(child) !== '') into.push(String(child));
  }
}

/** What a person reads: texts in order, and what stands in the fields. */
export function textOf(node: ViewNode | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Every node for which `test` holds, in document order. */
export function nodesWhere(root: ViewNode, test: (node: ViewNode) => boolean): ViewNode[] {
  const inside = root.children.flatMap((child) => (typeof child === 'string' ? [] : nodesWhere(child, test)));
  return test(root) ? [root, ...inside] : inside;
}

/**
 * `#id`, `.class`, `tag`; `text=words`: the innermost nodes that show the words; `exact=words`: those that show nothing else;
 * `placeholder=words`: a field by its hint. A space narrows to descendants, except where words follow.
 */
export function select(root: ViewNode, selector: string): ViewNode[] {
  const [, kind, words = ''] = /^(text|exact|placeholder)=(.*)$/s.exec(selector) ?? [];
  if (kind === 'text') return nodesWhere(root, innermost((node) => textOf(node).includes(words)));
  if (kind === 'exact') return nodesWhere(root, innermost((node) => textOf(node).trim() === words));
  if (kind === 'placeholder') return nodesWhere(root, (node) => String(node.attr['placeholder'] ?? '').includes(words));
  const [first = '', ...rest] = selector.trim().split(/\s+/);
  const found = nodesWhere(root, simpleTest(first));
  return rest.length === 0 ? found : [...new Set(found.flatMap((node) => select(node, rest.join(' '))))];
}

function innermost(shows: (node: ViewNode) => boolean): (node: ViewNode) => boolean {
  return (node) => shows(node) && !node.children.some((child) => typeof child !== 'string' && shows(child));
}

function simpleTest(selector: string): (node: ViewNode) => boolean {
  if (selector.startsWith('#')) return (node) => node.attr['id'] === selector.slice(1);
  if (selector.startsWith('.')) return (node) => String(node.attr['class'] ?? '').split(/\s+/).includes(selector.slice(1));
  return (node) => node.tag === `wx-${selector}`;
}
