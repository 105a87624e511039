/** Calls `near` once `element` is within a screen's half of the view, or at once where nobody can tell. @returns how to stop waiting */
export function whenNear(element: Element, near: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    near();
    return () => undefined;
  }
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    near();
  }, { rootMargin: '50% 0px' });
  observer.observe(element);
  return () => observer.disconnect();
}
