import { ConfigError } from './config-error.js';

/** A file by which a platform sees that an address is ours. Its name and its text are drawn by the platform's console. */
export interface VerificationFile {
  readonly name: string;
  readonly text: string;
}

const NAME = /^[0-9A-Za-z_-]{1,64}\.txt$/;
const TEXT = /^[0-9A-Za-z_+/=.-]{1,256}$/;
const MOST = 10;

/** `WX_VERIFY_FILES`: `name.txt:text`, several with commas between. Both are held to what consoles draw: no folder, nothing that a browser would read as a page. @throws ConfigError */
export function readVerificationFiles(value = ''): readonly VerificationFile[] {
  const entries = value.split(',').map((one) => one.trim()).filter((one) => one !== '');
  if (entries.length > MOST) throw new ConfigError(`WX_VERIFY_FILES names ${entries.length} files; at most ${MOST} are served`);
  const files = entries.map((entry): VerificationFile => {
    const colon = entry.indexOf(':');
    const [name, text] = [entry.slice(0, colon), entry.slice(colon + 1)];
    if (!NAME.test(name)) throw new ConfigError(`WX_VERIFY_FILES must be written name.txt:text; "${colon < 0 ? entry : name}" is no name of such a file`);
    if (!TEXT.test(text)) throw new ConfigError(`WX_VERIFY_FILES: what stands behind ${name}: must be 1 to 256 letters, digits and -_+/=.`);
    return { name, text };
  });
  if (new Set(files.map(({ name }) => name)).size < files.length) throw new ConfigError('WX_VERIFY_FILES names a file twice');
  return files;
}
