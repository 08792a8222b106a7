import type { ReactNode } from 'react';

/** What each panel of a command is given. */
export interface PanelProps<Draft> {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly busy: boolean;
  /** Why the last sending did not go through, if it did not. */
  readonly problem: ReactNode;
  /** The server allows it now; false when somebody else acted first. */
  readonly allowed: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
}
