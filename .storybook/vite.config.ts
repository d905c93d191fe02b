import { defineConfig } from 'vite';
import { hosoContent } from '../src/cli/vite-plugin.js';

// The project's own configuration builds the library; a story needs of it only the content compiled on the fly.
export default defineConfig({ base: './', plugins: [hosoContent()] });
