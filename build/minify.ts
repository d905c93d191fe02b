import type { RolldownPluginOption } from 'rolldown';
import { minify as shorten } from 'terser';
import { compileHint } from './compile-hint.js';

/** After the bundler's own minifier, which leaves 1.4 % more to load. */
export const minify: RolldownPluginOption = {
  name: 'minify',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await shorten(chunk.code, {
        module: true,
        ecma: 2020,
        // No function here is called with `new` and no prototype is read off one, which is what is unsafe about arrows.
        compress: { passes: 3, lhs_constants: false, unsafe_arrows: true },
        // Here, since it drops the comments that were there before.
        format: { preamble: compileHint },
      });
      chunk.code = code ?? chunk.code;
    }
  },
};
