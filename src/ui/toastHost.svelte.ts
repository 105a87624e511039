import { mount } from 'svelte';
import type { ToastMessage } from './toast.ts';
import Toast from './Toast.svelte';

let current: { readonly message: ToastMessage } | null = $state.raw(null);
let region: object | null = null;

/** What is shown; a new object for each message, also for the same words again. */
export const shownMessage = (): { readonly message: ToastMessage } | null => current;

/** A screen reader only speaks what changes in a region that it knows. */
const knownMs = 100;

export async function showMessage(message: ToastMessage): Promise<void> {
  if (!region) {
    region = mount(Toast, { target: document.body });
    await new Promise((resolve) => setTimeout(resolve, knownMs));
  }
  current = { message };
}

export function hideMessage(): void {
  current = null;
}
