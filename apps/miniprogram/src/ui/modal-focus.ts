/** Nothing to do where the platform keeps the focus of its screen reader itself. */
export function useModalFocus(_panelId: string, _onClose: () => void): void {}
