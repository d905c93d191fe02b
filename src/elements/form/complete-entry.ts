const isTicked = /^(radio|checkbox|file|select-one)$/;

/**
 * Browsers fire `input` and `change`; what fills pages in by script, such as a manager of passwords, may fire only the
 * one that a control does not listen to.
 */
export function completeEntry({ isTrusted, target, type }: Event): void {
  const heard = isTicked.test((target as HTMLInputElement).type) ? 'change' : 'input';
  if (!isTrusted && type !== heard) (target as Element).dispatchEvent(new Event(heard, { bubbles: true }));
}
