import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import register from '../host/demonstration-register.json' with { type: 'json' };
import { createIntake, type CodeMessage, type Intake } from '../intake/index.js';
import type { ContentModule } from '../validation/content-module.js';
import { answerFromFolder } from './serve-folder.js';

export interface PortalOptions {
  /** Where `npm run build` has written to. */
  readonly built?: string;
  /** Where the embedded database keeps its data. */
  readonly folder?: string;
  readonly databaseUrl?: string;
  readonly port?: number;
  /** Told of each message to a telephone. */
  readonly onMessage?: (message: CodeMessage) => void;
}

export interface OpenPortal {
  readonly url: string;
  readonly intake: Intake;
  close(): Promise<void>;
}

/** As many of the latest messages as a page that was opened late is still shown. */
const kept = 50;

/** The demonstration portal and the service behind it, at one address. Everybody in its register is invented. */
export async function openPortal({
  built = 'dist',
  port = 0,
  onMessage,
  ...place
}: PortalOptions = {}): Promise<OpenPortal> {
  const messages: { readonly number: number; readonly text: string }[] = [];
  const load = async (name: string): Promise<ContentModule> =>
    ((await import(pathToFileURL(resolve(built, `content/${name}.js`)).href)) as { default: ContentModule })
      .default;
  const intake = await createIntake({
    ...place,
    register,
    content: await load('vss-books-and-cards'),
    registrationForm: await load('portal-account-register'),
    sendCode(message) {
      messages.push({ number: (messages.at(-1)?.number ?? 0) + 1, text: `${message.to}: ${message.text}` });
      if (messages.length > kept) messages.shift();
      onMessage?.(message);
    },
    fallback: answerFromFolder(resolve(built, 'demonstration'), {
      // The telephone that the pages draw. Whoever opens the page reads it: it is why nobody real may be in the register.
      handle({ url = '' }, response) {
        const [, after] = /^\/demonstration\/messages\?after=(\d+)$/.exec(url) ?? [];
        if (after === undefined) return false;
        const newer = messages.filter(({ number }) => number > Number(after));
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(newer));
        return true;
      },
    }),
  });
  try {
    return { url: await intake.listen({ port }), intake, close: () => intake.close() };
  } catch (error) {
    await intake.close();
    throw error;
  }
}
