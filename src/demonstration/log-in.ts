/** Logging in by identity number, password and check code, then by the code that came to the telephone. */
import '../define-form.js';
import type { Challenge } from '../host/host.js';
import { toHostError } from '../host/host-error.js';
import type { JsonObject } from '../schema/json.js';
import type { ContentModule } from '../validation/content-module.js';
import { describeField } from './describe-field.js';
import { inLanguage } from './language.js';
import { loadContent } from './load-content.js';
import { onFormSubmit } from './on-form-submit.js';
import * as service from './service.js';
import { showProblem } from './show-problem.js';

const credentials = document.querySelector<HTMLFormElement>('#credentials')!;
const oneTimeCode = document.querySelector<HTMLFormElement>('#one-time-code')!;
const credentialFields = credentials.querySelector('hoso-form')!;
const codeFields = oneTimeCode.querySelector('hoso-form')!;

const [logInContent, codeContent] = await Promise.all([
  loadContent('portal-account-log-in'),
  loadContent('portal-account-one-time-code'),
]);
codeFields.content = codeContent;

let checkCode: Challenge | undefined;
let sentCode: Challenge | undefined;

await askAgain();
onFormSubmit(credentials, sendCredentials);
onFormSubmit(oneTimeCode, sendCode);
oneTimeCode.querySelector('[data-again]')!.addEventListener('click', () => void startAgain());

/** The question of the check code stands where the hint of its field does, so that it is read out with the field. */
async function askAgain(): Promise<void> {
  try {
    checkCode = await service.askCheckCode();
  } catch (error) {
    showProblem(error);
  }
  credentialFields.content = ask(logInContent, checkCode?.text ?? '');
  credentialFields.setValue('/checkCode', undefined);
}

function ask(content: ContentModule, question: string): ContentModule {
  return { ...content, schema: describeField(content.schema, 'checkCode', question) };
}

async function sendCredentials(value: JsonObject): Promise<void> {
  const { identityNumber, password, checkCode: answer } = value as Record<string, string>;
  try {
    sentCode = await service.sendOneTimeCode({
      identityNumber: identityNumber!,
      password: password!,
      challenge: checkCode?.id ?? '',
      answer: answer!,
    });
  } catch (error) {
    showProblem(error);
    return askAgain();
  }
  credentials.hidden = true;
  oneTimeCode.hidden = false;
  oneTimeCode.querySelector('strong')!.textContent = sentCode.sentTo ?? '';
  await codeFields.ready;
  codeFields.focusField('/code');
}

async function sendCode(value: JsonObject): Promise<void> {
  const { code } = value as Record<string, string>;
  try {
    await service.logIn(sentCode?.id ?? '', code!);
  } catch (error) {
    const { kind } = toHostError(error);
    if (kind === 'refused') return showProblem(error, 'code');
    await backToCredentials();
    return showProblem(error);
  }
  const wished = new URLSearchParams(location.search).get('service');
  location.assign(inLanguage(wished ? `/pages/dossier.html?service=${wished}` : '/pages/services.html'));
}

async function startAgain(): Promise<void> {
  await backToCredentials();
  credentialFields.focusField('/checkCode');
}

/** A field that is left is judged: nothing is focused here, since a problem may be what comes next. */
async function backToCredentials(): Promise<void> {
  oneTimeCode.hidden = true;
  credentials.hidden = false;
  codeFields.value = undefined;
  await askAgain();
  await credentialFields.ready;
}
