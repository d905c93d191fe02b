import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Portal } from './harness.js';

/** Somebody of the demonstration's register, on the portal's own pages around the dossier. */
export class Citizen {
  readonly portal: Portal;
  readonly page: Page;
  readonly #name: string;

  constructor(portal: Portal, name: string) {
    this.portal = portal;
    this.page = portal.page;
    this.#name = name;
  }

  /** From the home page to a registration that is taken down. */
  async register(password: string): Promise<{ identityNumber: string }> {
    const { hand } = this.portal;
    await hand.press(this.page.locator('.account a[href*="register"]'));
    await hand.press(this.page.locator('a.provider'));
    const person = this.page.locator('.people li', { hasText: this.#name });
    await hand.press(person.locator('button'));
    await hand.write(this.#control('password'), password);
    const identityNumber = await this.#control('identityNumber').inputValue();
    await hand.press(this.page.locator('#register > button'));
    await this.page.locator('.done h2').waitFor();
    return { identityNumber };
  }

  /** From wherever there is a link to log in, as far as the page that asks for the code. */
  async giveCredentials(identityNumber: string, password: string): Promise<void> {
    const { hand } = this.portal;
    await this.#control('checkCode').waitFor();
    await hand.write(this.#control('identityNumber'), identityNumber);
    await hand.write(this.#control('password'), password);
    await hand.write(this.#control('checkCode'), await this.#readSum());
    await hand.press(this.page.locator('#credentials > button'));
  }

  async giveCode(code: string): Promise<void> {
    const { hand } = this.portal;
    await hand.write(this.#control('code'), code);
    await hand.press(this.page.locator('#one-time-code .actions button[type="submit"]'));
  }

  async logIn(identityNumber: string, password: string): Promise<void> {
    await this.giveCredentials(identityNumber, password);
    await this.#control('code').waitFor();
    await this.giveCode(await this.readCode('log in'));
    await this.page.locator('.account [data-account-name]', { hasText: this.#name }).waitFor();
  }

  /** From the list of services into the dossier. */
  async openService(code: string): Promise<void> {
    const link = this.page.locator(`a[href*="service=${code}"]`);
    await this.portal.hand.press(this.page.locator('details', { has: link }).locator('summary'));
    await this.portal.hand.press(link);
  }

  /** Of the latest message on the drawn telephone that is for this: an older one for something else may be there first. */
  async readCode(purpose: 'log in' | 'hand in'): Promise<string> {
    const words =
      purpose === 'log in' ? /Mã đăng nhập|code to log in/ : /Mã xác nhận hồ sơ|confirmation code/;
    const messages = this.page.locator('#telephone p', { hasText: words });
    await messages.last().waitFor();
    return /\b\d{6}\b/.exec(await messages.last().innerText())![0];
  }

  #control(name: string): Locator {
    return this.page.locator(`hoso-form input[data-pointer="/${name}"]`);
  }

  async #readSum(): Promise<string> {
    const question = await this.page.getByText(/\d+ \+ \d+ =/).innerText();
    const [, a, b] = /(\d+) \+ (\d+)/.exec(question) ?? assert.fail(`no sum in: ${question}`);
    return String(Number(a) + Number(b));
  }
}
