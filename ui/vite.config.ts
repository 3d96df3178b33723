/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vite';

// The window is served from inside the program, so the build needs no absolute addresses, no
// polyfills and no inlined assets (the content security policy refuses data: fonts).
export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  base: './',
  clearScreen: false,
  server: { port: 5173, strictPort: true, host: '127.0.0.1', fs: { allow: ['..'] } },
  build: {
    target: ['es2022', 'safari18'],
    modulePreload: false,
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    // The main window and the caller window.
    rolldownOptions: { input: ['index.html', 'pop.html'] },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    // Vitest leaves one core to itself, which of two is half.
    maxWorkers: availableParallelism(),
    // Only a hung test takes this long; a loaded machine does not.
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
