import fs from 'node:fs/promises';
import path from 'node:path';
import type { DeviceFiles } from './wx-files.js';
import type { PendingWork } from './pending-work.js';
import type { Answerer, WxOptions } from './wx-answer.js';

export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number | null;
}

/**
 * The client's network over real HTTP. The package is built for its public address; here every call goes to `origin` instead, with path
 * and query unchanged. `online` turns the network of the device off and on.
 */
export class Network {
  readonly sent: SentRequest[] = [];
  online = true;
  private readonly listeners = new Set<(state: unknown) => void>();

  constructor(
    private readonly origin: string,
    private readonly work: PendingWork,
    private readonly answers: Answerer,
    private readonly files: DeviceFiles,
    private readonly adopt: <T>(value: T) => T,
  ) {}

  setOnline(online: boolean): void {
    this.online = online;
    const state = this.adopt({ isConnected: online, networkType: online ? 'wifi' : 'none' });
    for (const listener of this.listeners) listener(state);
  }

  functions(): Record<string, unknown> {
    return {
      request: (options: WxOptions) => this.request(options),
      uploadFile: (options: WxOptions) => this.upload(options),
      downloadFile: (options: WxOptions) => this.download(options),
      getNetworkType: (options: WxOptions) => this.answers.succeed('getNetworkType', options, { networkType: this.online ? 'wifi' : 'none' }),
      onNetworkStatusChange: (listener: (state: unknown) => void) => this.listeners.add(listener),
      offNetworkStatusChange: (listener?: (state: unknown) => void) => (listener ? this.listeners.delete(listener) : this.listeners.clear()),
    };
  }

  private request(options: WxOptions): unknown {
    const method = String(options['method'] ?? 'GET').toUpperCase();
    const url = this.address(options);
    const data = options['data'];
    const headers = headersOf(options);
    let body: string | undefined;
    if (method === 'GET' && typeof data === 'object' && data !== null)
      for (const [key, value] of Object.entries(data)) url.searchParams.set(key, String(value));
    else if (data !== undefined && method !== 'GET') {
      body = typeof data === 'string' ? data : JSON.stringify(data);
      headers['content-type'] ??= 'application/json';
    }
    return this.exchange('request', options, url, { method, headers, body: body ?? null }, async (response) => {
      const text = await response.text();
      return { statusCode: response.status, header: headersFrom(response), data: options['dataType'] === 'text' ? text : parsed(text) };
    });
  }

  private upload(options: WxOptions): unknown {
    const file = this.files.open(String(options['filePath']));
    const headers = headersOf(options);
    delete headers['content-type']; // the form brings its own boundary
    const form = async (): Promise<FormData> => {
      const data = new FormData();
      for (const [key, value] of Object.entries((options['formData'] ?? {}) as Record<string, unknown>)) data.append(key, String(value));
      data.append(String(options['name']), new Blob([await fs.readFile(file)], { type: mimeOf(file) }), path.basename(file));
      return data;
    };
    return this.exchange('uploadFile', options, this.address(options), async () => ({ method: 'POST', headers, body: await form() }), async (response) => ({
      statusCode: response.status, header: headersFrom(response), data: await response.text(),
    }));
  }

  private download(options: WxOptions): unknown {
    return this.exchange('downloadFile', options, this.address(options), { method: 'GET', headers: headersOf(options) }, async (response) => ({
      statusCode: response.status, header: headersFrom(response),
      tempFilePath: await this.files.keep(Buffer.from(await response.arrayBuffer()), 'download'),
    }));
  }

  private exchange(
    name: string,
    options: WxOptions,
    url: URL,
    init: RequestInit | (() => Promise<RequestInit>),
    read: (response: Response) => Promise<Record<string, unknown>>,
  ): unknown {
    const abort = new AbortController();
    void this.work.call(async () => {
      const entry = { method: String(options['method'] ?? (name === 'uploadFile' ? 'POST' : 'GET')), url: url.pathname + url.search, headers: headersOf(options), status: null as number | null };
      this.sent.push(entry);
      try {
        if (!this.online) throw new Error('network is down');
        const response = await fetch(url, { ...(typeof init === 'function' ? await init() : init), signal: abort.signal, redirect: 'follow' });
        entry.status = response.status;
        this.answers.succeed(name, options, await read(response));
      } catch (error) {
        this.answers.fail(name, options, (error as Error).message);
      }
    });
    return { abort: () => abort.abort(), onProgressUpdate() {}, offProgressUpdate() {}, onHeadersReceived() {}, offHeadersReceived() {} };
  }

  private address(options: WxOptions): URL {
    const asked = new URL(String(options['url']));
    return new URL(asked.pathname + asked.search, this.origin);
  }
}

function headersOf(options: WxOptions): Record<string, string> {
  const header = (options['header'] ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(header).filter(([, value]) => value !== undefined).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

const headersFrom = (response: Response): Record<string, string> => Object.fromEntries(response.headers.entries());

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function mimeOf(file: string): string {
  return ({ '.png': 'image/png', '.webp': 'image/webp' } as Record<string, string>)[path.extname(file)] ?? 'image/jpeg';
}
