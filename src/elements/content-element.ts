import { ContextConsumer } from '@lit/context';
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Wording } from '../form/wording.js';
import type { ContentModule } from '../validation/content-module.js';
import { contentContext } from './content-context.js';
import { dossierPhrases } from './dossier-phrases.js';
import { loadContent, openContentModule, type LoadedContent } from './load-content.js';
import { languageOf, wordingFor } from './wording-for.js';

/** An element that shows a procedure: its content is given, named by `src`, or provided by an element around it. */
export abstract class ContentElement extends LitElement {
  /** Address of a content module (`.js`) or of bundled content (`.json`). */
  @property() src = '';
  /** The same, already loaded. */
  @property({ attribute: false }) content: ContentModule | undefined;
  /** The language of the page; changes at once. */
  @property({ reflect: true }) override lang = '';

  /** The content, once it is there. */
  @state() protected loaded: LoadedContent | undefined;
  @state() private problem = '';

  readonly #provided = new ContextConsumer(this, {
    context: contentContext,
    subscribe: true,
    callback: (content) => {
      if (!this.src && !this.content) this.loaded = content;
    },
  });

  protected get wording(): Wording {
    return wordingFor(languageOf(this), this.loaded?.schema, dossierPhrases);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content') || changed.has('src')) this.#load();
  }

  #load(): void {
    this.problem = '';
    if (this.content) this.loaded = openContentModule(this.content);
    else if (this.src) void this.#fetch(this.src);
    else this.loaded = this.#provided.value;
  }

  async #fetch(src: string): Promise<void> {
    try {
      const loaded = await loadContent(src);
      if (src === this.src) this.loaded = loaded;
    } catch (error) {
      console.warn(`<${this.localName}>`, error);
      if (src === this.src) this.problem = src;
    }
  }

  /** What to show while there is no content: that it is coming, or that it does not come and what to do. */
  protected renderWithoutContent(): TemplateResult {
    const { wording } = this;
    if (!this.problem) return html`<p class="loading" role="status">${wording.phrase('loading')}</p>`;
    return html`<div class="notice notice--danger" role="alert">
      <p>${wording.phrase('content.failed')}</p>
      <button class="button button--secondary" type="button" @click=${() => this.#load()}>
        ${wording.phrase('again')}
      </button>
    </div>`;
  }
}
