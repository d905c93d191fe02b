/** A drawn telephone for the messages of the demonstration, since nobody in its register has a real one. */
const telephone = document.querySelector('#telephone')!;

let read = 0;

export function ring(text: string): void {
  const message = document.createElement('p');
  message.lang = document.documentElement.lang;
  message.translate = false;
  message.textContent = text;
  telephone.append(message);
  telephone.toggleAttribute('hidden', false);
  // The newest is in sight, however many came before it.
  telephone.scrollTop = telephone.scrollHeight;
}

/** Messages that the service of the demonstration has sent and that are not shown yet; a real service has no such list. */
export async function readTelephone(): Promise<void> {
  const response = await fetch(`/demonstration/messages?after=${read}`, { cache: 'no-store' }).catch(
    () => undefined,
  );
  if (!response?.ok) return;
  const messages = (await response.json()) as readonly { number: number; text: string }[];
  for (const { number, text } of messages) {
    if (number <= read) continue;
    read = number;
    ring(text);
  }
}
