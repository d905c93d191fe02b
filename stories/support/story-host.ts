import content from 'virtual:hoso-content/vss-books-and-cards';
import register from '../../src/host/demonstration-register.json' with { type: 'json' };
import type { Host } from '../../src/host/host.js';
import { createInPageHost, type Fault, type Operation } from '../../src/host/in-page-host.js';

/**
 * The host of the demonstration, in the page, with the same answers every time: the check code is 10. What would go to
 * a telephone stands at the foot of the story.
 */
export function storyHost(
  lang: string,
  fault?: (operation: Operation) => Fault | undefined,
  delay = 0,
): Host {
  return createInPageHost({
    content,
    register,
    lang: () => lang,
    random: () => 0.5,
    delay: () => delay,
    today: () => '2026-04-23',
    onMessage: ({ text }) => {
      const message = document.createElement('p');
      message.setAttribute('role', 'status');
      message.textContent = text;
      document.querySelector('#storybook-root')?.append(message);
    },
    ...(fault ? { fault } : {}),
  });
}
