import { readdirSync } from 'node:fs';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What is no folder of a trade. */
const OTHERS = ['frame', 'ipc', 'shared', 'state', 'styles', 'views'];
const folders = readdirSync(new URL('src', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory());
/** The folders of one trade each; they may use each other, never a view. */
const DOMAINS = `{${folders.map(({ name }) => name).filter((name) => !OTHERS.includes(name)).join(',')}}`;

const noMarkupFromText = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'].map((property) => ({
    selector: `MemberExpression[property.name='${property}']`,
    message: 'Text is shown as text nodes, never read as markup.',
  })),
  { selector: "MemberExpression[object.name='document'][property.name='write']", message: 'Never.' },
  { selector: "CallExpression[callee.name='eval'], NewExpression[callee.name='Function']", message: 'Never.' },
];

const noStyleAttribute = {
  selector: "SvelteAttribute[key.name='style']",
  message: 'The content security policy refuses it; use a class or a style: directive.',
};

const noShell = {
  group: ['@tauri-apps/*'],
  message: 'Only src/ipc speaks to the shell.',
};

const tier = (files, forbidden, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: [noShell, { group: forbidden, message }] }],
  },
});

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/ipc/bindings.ts', 'src/state/messages.generated.ts'] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'no-restricted-imports': ['error', { patterns: [noShell] }],
      'no-restricted-syntax': ['error', ...noMarkupFromText],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'off',
      'max-lines': ['error', { max: 500 }],
      'max-lines-per-function': ['error', { max: 60 }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // Maps and dates that no screen watches need not be watched.
      'svelte/prefer-svelte-reactivity': 'off',
      'no-restricted-syntax': ['error', ...noMarkupFromText, noStyleAttribute],
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$state'] }],
      'svelte/button-has-type': 'error',
      'svelte/require-each-key': 'error',
    },
  },
  { files: ['**/*.svelte'], rules: { 'max-lines': ['error', { max: 250 }] } },
  tier(['src/shared/**'], ['../state/*', '../ipc/*', `../${DOMAINS}/*`, '../views/*', '../frame/*'], 'src/shared knows no word of the trade.'),
  tier(['src/state/**'], ['../shared/*', `../${DOMAINS}/*`, '../views/*', '../frame/*'], 'src/state stands below the screens.'),
  tier(['src/frame/**'], [`../${DOMAINS}/*`, '../views/*'], 'The frame knows no screen.'),
  tier([`src/${DOMAINS}/**`], ['../views/*', '../frame/*'], 'A trade folder uses no view.'),
  { files: ['src/ipc/**', 'dev/**', 'tests/**', 'src/**/*.test.ts'], rules: { 'no-restricted-imports': 'off' } },
  // What is described together is one function there.
  { files: ['tests/**', 'src/**/*.test.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['dev/**'], rules: { '@typescript-eslint/only-throw-error': 'off' } },
  { files: ['scripts/**', '*.config.*'], languageOptions: { globals: { ...globals.node } } },
);
