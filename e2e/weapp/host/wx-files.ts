import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Answerer, WxOptions } from './wx-answer.js';

/** A file in a chat on this phone; `file` is the real one. */
export interface ChatFile {
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly size?: number;
}

/** Files of the device under the client's `wxfile://` names. `album` is what the person picks when a page asks for photos. */
export class DeviceFiles {
  album: string[] = [];
  /** What the person picks when a page asks for files of a chat. */
  chat: ChatFile[] = [];
  private readonly kept = new Map<string, string>();
  private folder: string | null = null;

  /** The real path behind a device name; a page that invents a name gets an error as on the device. */
  open(name: string): string {
    const file = this.kept.get(name);
    if (!file) throw new Error(`no such file on the device: ${name}`);
    return file;
  }

  async keep(bytes: Uint8Array, label: string): Promise<string> {
    this.folder ??= await fs.mkdtemp(path.join(os.tmpdir(), 'yige-device-'));
    const file = path.join(this.folder, `${label}-${this.kept.size}.bin`);
    await fs.writeFile(file, bytes);
    return this.name(file);
  }

  functions(answers: Answerer): Record<string, unknown> {
    const pick = (options: WxOptions): string[] => this.album.slice(0, Number(options['count'] ?? 9)).map((file) => this.name(file));
    return {
      chooseMedia: (options: WxOptions) => {
        const picked = pick(options);
        if (picked.length === 0) answers.fail('chooseMedia', options, 'cancel');
        else answers.succeed('chooseMedia', options, { type: 'image', tempFiles: picked.map((tempFilePath) => ({ tempFilePath, size: 1000, fileType: 'image' })) });
      },
      chooseImage: (options: WxOptions) => {
        const picked = pick(options);
        if (picked.length === 0) answers.fail('chooseImage', options, 'cancel');
        else answers.succeed('chooseImage', options, { tempFilePaths: picked, tempFiles: picked.map((file) => ({ path: file, size: 1000 })) });
      },
      chooseMessageFile: (options: WxOptions) => {
        const wanted = this.chat.filter(({ type }) => options['type'] === 'all' || options['type'] === type).slice(0, Number(options['count']));
        if (wanted.length === 0) answers.fail('chooseMessageFile', options, 'cancel');
        else answers.succeed('chooseMessageFile', options, { tempFiles: this.ofChat(wanted).map((one) => ({ ...one, time: 1_700_000_000 })) });
      },
      compressImage: (options: WxOptions) => answers.succeed('compressImage', options, { tempFilePath: options['src'] }),
      saveFile: (options: WxOptions) => answers.succeed('saveFile', options, { savedFilePath: options['tempFilePath'] }),
      removeSavedFile: (options: WxOptions) => answers.succeed('removeSavedFile', options),
      getFileSystemManager: () => ({
        saveFile: (options: WxOptions) => answers.succeed('saveFile', options, { savedFilePath: options['tempFilePath'] }),
        unlink: (options: WxOptions) => answers.succeed('unlink', options),
        access: (options: WxOptions) =>
          this.kept.has(String(options['path'])) ? answers.succeed('access', options) : answers.fail('access', options, 'no such file or directory'),
      }),
    };
  }

  async dispose(): Promise<void> {
    if (this.folder) await fs.rm(this.folder, { recursive: true, force: true });
  }

  /** As a chat hands them over. */
  ofChat(files: readonly ChatFile[]): { path: string; name: string; type: string; size: number }[] {
    return files.map(({ file, name, type, size = 1_000 }) => ({ path: this.name(file), name, type, size }));
  }

  private name(file: string): string {
    const name = `wxfile://${this.kept.size}-${path.basename(file)}`;
    this.kept.set(name, file);
    return name;
  }
}
