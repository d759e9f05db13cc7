import { gateResultOf, problemsOf } from '../../../src/server/image-caption/review/gate';
import type { Finding } from '../../../types/caption-review';

const finding = (rule: string, severity: Finding['severity']): Finding => ({
  rule,
  severity,
  message: `About ${rule}.`,
  evidence: { compared: rule },
});
const WRONG = [finding('no-shared-names', 'error')];
const DOUBTFUL = [finding('other-place', 'warning')];
const FITS = [finding('alt-missing', 'info')];

describe('the gate', () => {
  it.each([
    ['block', ['passes', 'warns', 'blocks']],
    ['warn', ['passes', 'warns', 'warns']],
    ['off', ['passes', 'passes', 'passes']],
  ] as const)(
    'set to %s lets captions that fit, are doubtful and are wrong: %j',
    (gate, passages) => {
      expect([FITS, DOUBTFUL, WRONG].map((found) => gateResultOf(found, gate, false))).toEqual(
        passages
      );
    }
  );

  it('lets a wrong caption pass that an editor has overridden, with a warning', () => {
    expect(gateResultOf(WRONG, 'block', true)).toBe('warns');
  });

  it('does not hold against a caption what its approval ends', () => {
    expect(gateResultOf([finding('picture-changed', 'error')], 'block', false)).toBe('passes');
  });

  it('names the field, the rule and the evidence of each error, and no lesser finding', () => {
    const caption = { documentId: 'c1', key: 'rally', caption: 'x'.repeat(200) };
    const findings = [
      finding('rights-expired', 'error'),
      ...WRONG,
      ...DOUBTFUL,
      finding('picture-changed', 'error'),
    ];
    const problems = problemsOf({ caption, findings, isReadable: true, mayTell: () => true });
    expect(problems).toMatchObject([
      { path: ['rightsExpire'], about: { rule: 'rights-expired', caption: 'c1', key: 'rally' } },
      {
        path: ['caption'],
        message: expect.stringContaining('About no-shared-names.'),
        about: { evidence: { compared: 'no-shared-names' } },
      },
    ]);
    expect(problems).toHaveLength(2);
    expect(problems[0]?.message.length).toBeLessThan(300);
  });

  it('quotes nothing that may not be told, and still names caption and rule', () => {
    const caption = { documentId: 'c1', key: 'rally', caption: 'The minister on the steps' };
    const told = (isReadable: boolean) =>
      problemsOf({ caption, findings: WRONG, isReadable, mayTell: () => false });
    expect(told(true)[0]?.message).toContain('The minister on the steps');
    for (const [problem] of [told(true), told(false)]) {
      expect(problem).toMatchObject({ about: { caption: 'c1', rule: 'no-shared-names' } });
      expect(JSON.stringify(problem)).not.toMatch(/About no-shared-names|compared/);
    }
    expect(JSON.stringify(told(false))).not.toMatch(/minister|rally/);
  });
});
