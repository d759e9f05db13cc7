import { checkCaption, prepareCaption } from '../../../src/server/image-caption/checks';
import { OwnCaptionChecks } from '../../../src/server/image-caption/ownCaptionChecks';

const caption = prepareCaption({ text: 'Boats at the quay.', fields: { creditLine: 'Ida Holm' } });

describe('checks of captions that a project adds', () => {
  it('count in the verdict, the most severe first', () => {
    const ownChecks = [
      {
        rule: 'hint',
        severity: 'error' as const,
        check: () => [{ message: 'Hm.', severity: 'info' as const }],
      },
      { rule: 'refused', severity: 'error' as const, check: () => [{ message: 'No.' }] },
    ];
    const { verdict, findings } = checkCaption(caption, { ownChecks });
    expect(verdict).toBe('wrong');
    expect(findings[0]).toEqual({
      rule: 'refused',
      severity: 'error',
      message: 'No.',
      evidence: {},
    });
    expect(findings).toContainEqual({
      rule: 'hint',
      severity: 'info',
      message: 'Hm.',
      evidence: {},
    });
  });

  it('have found that they could not be made where they throw', () => {
    const check = () => {
      throw new Error('no list of agencies');
    };
    const { verdict, findings } = checkCaption(caption, {
      ownChecks: [{ rule: 'agencies', severity: 'warning', check }],
    });
    expect(verdict).toBe('look-again');
    expect(findings[0]?.message).toBe(
      'The check "agencies" could not be made: Error: no list of agencies'
    );
  });

  it.each(['too-long', 'once', 'Bad Name', ''])('are refused by the name "%s"', (rule) => {
    const checks = new OwnCaptionChecks();
    checks.add({ rule: 'once', severity: 'info', check: () => [] });
    expect(() => checks.add({ rule, severity: 'info', check: () => [] })).toThrow(`"${rule}"`);
    expect(checks.all()).toHaveLength(1);
  });
});
