/** Before this, what is under way is not worth a word. */
const slowMs = 350;

/** Whether something has been busy for a while; to be called while a component is set up. */
export function followSlow(isBusy: () => boolean): { readonly current: boolean } {
  let slow = $state(false);
  $effect(() => {
    if (!isBusy()) { slow = false; return; }
    const timer = setTimeout(() => { slow = true; }, slowMs);
    return () => clearTimeout(timer);
  });
  return { get current() { return slow; } };
}
