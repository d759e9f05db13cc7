import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      ...['dist/', '.host/', '.newsroom/', 'types/generated/', 'coverage/'],
      ...['examples/site/dist/', 'examples/site/.astro/', 'website/dist/', 'website/.cache/'],
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['src/admin/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/server/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'URL', property: 'canParse', message: 'It errs on Node 20; use isUrl.' },
      ],
    },
  },
  { files: ['src/cli/**', 'benchmarks/**', 'faults/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } }
);
