import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuiltPackage } from './host/built-package.js';
import { SET_DATA_LIMIT } from './host/instances.js';
import { MiniProgram } from './host/mini-program.js';
import { OfficialCompilers } from './host/official-compilers.js';
import { MINIPROGRAM_MANIFEST } from './places.js';

/** The host itself, on a mini-program of three pages written by hand: it must refuse what the client refuses. */
const built = new BuiltPackage(path.join(path.dirname(fileURLToPath(import.meta.url)), 'fixtures/two-tabs'));
const compilers = new OfficialCompilers(MINIPROGRAM_MANIFEST);
const templates = compilers.templates(built);
let echo: Server;
let program: MiniProgram;

beforeAll(async () => {
  echo = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => response.end(JSON.stringify({ said: `${request.method} ${request.url} ${body}` })));
  });
  await new Promise<void>((listening) => echo.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  echo.close();
  compilers.dispose();
});
beforeEach(async () => {
  program = new MiniProgram({ built, templates, origin: `http://127.0.0.1:${(echo.address() as AddressInfo).port}` });
  await program.launch();
});
afterEach(() => program.dispose());

describe('view', () => {
  it('bubbles through bind and ends at catch', async () => {
    await program.tap('#inner');
    expect([program.text().includes('two'), program.find('#taps').children]).toEqual([true, ['1']]);
    await program.tap('#caught');
    expect(program.find('#taps').children).toEqual(['1']);
  });

  it('keeps form events at their field', async () => {
    await program.input('#field', '路灯不亮');
    expect(program.find('#field').attr['value']).toBe('路灯不亮');
  });

  it('refuses a tap on a disabled control and on nothing', async () => {
    await expect(program.tap('#off')).rejects.toThrow('disabled');
    await expect(program.tap('#taps')).rejects.toThrow('does nothing');
    await expect(program.tap('#absent')).rejects.toThrow('nothing matches');
  });
});

describe('client', () => {
  it('waits for a person to answer a modal', async () => {
    await program.tap('#ask');
    expect([program.dialogs.modal?.title, program.find('#answer').children]).toEqual(['Sure', []]);
    await program.answerModal(true);
    expect(program.find('#answer').children).toEqual(['yes']);
  });

  it('sends requests to the given server, whatever address was built in', async () => {
    await program.tap('#fetch');
    expect(program.find('#answer').children).toEqual(['POST /echo?a=1 {"b":2}']);
  });

  it('fails requests while the device is offline', async () => {
    program.network.setOnline(false);
    await program.tap('#fetch');
    expect(program.text()).toContain('request:fail');
  });
});

describe('navigation', () => {
  it('keeps a tab alive while another shows', () => {
    program.stack.switchTab('/pages/second/index');
    program.stack.switchTab('/pages/first/index');
    program.stack.switchTab('/pages/second/index');
    expect(program.find('#shown').children).toEqual(['2']);
  });

  it('hands options over as they were written', () => {
    program.stack.navigateTo('/parts/detail?name=%E4%B8%80');
    expect(program.find('#name').children).toEqual(['%E4%B8%80']);
  });

  it('refuses an eleventh page, tabs by navigateTo and pages by switchTab', () => {
    for (let page = 2; page <= 10; page += 1) program.stack.navigateTo('/parts/detail');
    expect(() => program.stack.navigateTo('/parts/detail')).toThrow('limit');
    expect(() => program.stack.navigateTo('/pages/second/index')).toThrow('tabbar');
    expect(() => program.stack.switchTab('/parts/detail')).toThrow('no-tabBar');
    expect(() => program.stack.reLaunch('/pages/absent')).toThrow('not found');
  });
});

it('weighs the main package apart from its subpackages', () => {
  const { total, main, subpackages } = built.sizes();
  expect(subpackages['parts']).toBeGreaterThan(50);
  expect(main + subpackages['parts']!).toBe(total);
});

describe('the weight of setData', () => {
  it('is counted in bytes of each call, not in characters', async () => {
    await program.input('#field', '路灯不亮');
    expect(program.meter.heaviest).toBe(Buffer.byteLength('{"typed":"路灯不亮"}'));
  });

  it('makes a program end badly that moved more at once than the platform bears', async () => {
    const heavy = new MiniProgram({ built, templates, origin: 'http://127.0.0.1:9' });
    await heavy.launch();
    await heavy.input('#field', '字'.repeat(SET_DATA_LIMIT / 3 + 1));
    await expect(heavy.dispose()).rejects.toThrow('bytes at once');
  });
});
