declare module 'elheif/pkg/elheif-wasm.js';
