import { BuiltPackage } from './host/built-package.js';
import { MiniProgram, type MiniProgramOptions } from './host/mini-program.js';
import { OfficialCompilers } from './host/official-compilers.js';
import { BUILT_WEAPP, MINIPROGRAM_MANIFEST } from './places.js';

/** Phones on which the built mini-program runs, all talking to one server. */
export class Devices {
  readonly built = new BuiltPackage(BUILT_WEAPP);
  private readonly templates: string;
  private readonly programs: MiniProgram[] = [];

  constructor(private readonly origin: string) {
    const compilers = new OfficialCompilers(MINIPROGRAM_MANIFEST);
    this.templates = compilers.templates(this.built);
    compilers.dispose();
  }

  /** A phone that opens the program at `url`; hand on the `storage` of another to make it the same phone after a restart. */
  async open(url: string, options: Partial<Pick<MiniProgramOptions, 'storage' | 'language' | 'wechat' | 'materials' | 'spoken' | 'scanned' | 'pointed'>> = {}): Promise<MiniProgram> {
    const program = new MiniProgram({ built: this.built, templates: this.templates, origin: this.origin, ...options });
    this.programs.push(program);
    await program.launch(url);
    return program;
  }

  /** A phone on which somebody who serves has signed in through the door for them. */
  async signedIn(login: string, password: string): Promise<MiniProgram> {
    const program = await this.open('/pages/sign-in/index');
    const [name, secret] = program.findAll('input');
    if (!name || !secret) throw new Error('the sign-in page has no two fields');
    await program.input(name, login);
    await program.input(secret, password);
    await program.tap('.screen__bottom .button__words');
    return program;
  }

  /** Ends them all, and fails when one of them moved its view too heavily. */
  async dispose(): Promise<void> {
    const ends = await Promise.allSettled(this.programs.map((program) => program.dispose()));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  }
}
