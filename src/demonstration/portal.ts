/** What every page of the demonstration portal does: speak a language, and say who is logged in. */
import { isTrial } from './is-trial.js';
import { followLanguage, inLanguage } from './language.js';
import { logOut, readAccount } from './service.js';

followLanguage();
markCurrentPage();
await showAccount();

function markCurrentPage(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.menu a')) {
    if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
  }
}

async function showAccount(): Promise<void> {
  const account = isTrial ? undefined : await readAccount();
  for (const element of document.querySelectorAll<HTMLElement>('[data-when]'))
    element.hidden = (element.dataset['when'] === 'logged-in') !== (account !== undefined);
  const name = account?.declaration['fullName'];
  for (const element of document.querySelectorAll('[data-account-name]'))
    element.textContent = typeof name === 'string' ? name : '';
}

document.querySelector('[data-log-out]')?.addEventListener('click', () => {
  // Without an answer nobody knows whether the session has ended: the page that comes next asks again.
  void logOut()
    .catch(() => undefined)
    .then(() => location.assign(inLanguage('/')));
});
