/** A short message at the lower edge, with a way back. */
export interface ToastMessage {
  readonly text: string;
  /** Pressed, or Ctrl+Z outside a text field; the message goes with it. */
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly closeLabel: string;
}

/** Shows a message in place of the one before it. It goes by itself after a while, but not under a hand or a focus; what it offers must be reachable elsewhere too. Its code is fetched with the first. */
export async function showToast(message: ToastMessage): Promise<void> {
  const { showMessage } = await import('./toastHost.svelte.ts');
  await showMessage(message);
}
