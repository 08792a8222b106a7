import vm from 'node:vm';

/** A node as the compiled templates make it. */
export interface RenderedNode {
  readonly tag: string;
  readonly attr?: Record<string, unknown>;
  readonly children?: readonly (RenderedNode | string)[];
}

/** Runs the templates compiled by WeChat's own compiler; they test `constructor === Object`, hence the parse inside their realm. */
export function templateRenderer(program: string): (template: string, data: unknown) => RenderedNode {
  const context = vm.createContext({ console, setTimeout, __webview_engine_version__: 0.02 });
  context.window = context;
  const render = vm.runInContext(`${program};(function (template, json) { return $gwx(template)(JSON.parse(json)); })`, context) as (
    template: string,
    json: string,
  ) => RenderedNode;
  return (template, data) => render(template, JSON.stringify(data));
}
