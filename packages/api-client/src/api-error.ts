/** A refusal in the form of RFC 9457. `code` is stable and dotted; `detail` is a sentence for the reader in the language that was asked for. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly detail?: string }[];
  /** What stands now, when somebody else changed it meanwhile. */
  readonly current?: unknown;
  /** Finds the failure in the server's log. */
  readonly errorId?: string;
}

export const UNREACHABLE = 'NETWORK.UNREACHABLE';
const UNKNOWN = 'SERVER.FAILED';

/** The one failure of a call. `status` 0 with code `NETWORK.UNREACHABLE` means that no answer came, and nothing is known of the effect. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly problem: Problem | null,
    options?: { cause?: unknown },
  ) {
    super(`${code} (${status})${problem?.detail === undefined ? '' : `: ${problem.detail}`}`, options);
  }

  static unreachable(cause: unknown): ApiError {
    return new ApiError(0, UNREACHABLE, null, { cause });
  }

  static refused(status: number, body: unknown): ApiError {
    const problem = typeof body === 'object' && body !== null ? (body as Problem) : null;
    return new ApiError(status, problem?.code ?? UNKNOWN, problem);
  }

  /** Whether the same call with the same Idempotency-Key may succeed later without the sender changing anything. */
  get passing(): boolean {
    const stillInProgress = this.code === 'IDEMPOTENCY.IN_PROGRESS';
    return stillInProgress || this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}
