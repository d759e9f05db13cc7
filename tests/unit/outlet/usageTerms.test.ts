import { robotsRulesFault, usageTermsFaults } from '../../../src/server/outlet/usageTerms';

describe('the rules for crawlers', () => {
  it('may be written as robots.txt is', () => {
    for (const rules of [
      '',
      '# nobody but us\nUser-agent: *\nDisallow: /search # not here\nAllow: /search/about$',
      'user-AGENT: GPTBot\r\nUser-agent: 360Spider\r\nDisallow:\r\nCrawl-delay: 2.5',
    ]) {
      expect([rules, robotsRulesFault(rules)]).toEqual([rules, null]);
    }
  });

  it('are refused with the line and what to write', () => {
    expect(robotsRulesFault('\nDisallow: /a')).toBe(
      'Line 2, "Disallow: /a", belongs to no crawler. Write a line User-agent: * before it.'
    );
    expect(robotsRulesFault('User-agent: *\nNoindex: /a')).toMatch(
      /^Line 2, "Noindex: \/a", is no rule/
    );
    expect(robotsRulesFault('User-agent: *\nDisallow: a')).toMatch(/is no path/);
    expect(robotsRulesFault('User-agent: a bot')).toMatch(/names no crawler/);
    expect(robotsRulesFault('User-agent: *\nCrawl-delay: soon')).toMatch(/is no number/);
  });
});

describe('the uses of Really Simple Licensing', () => {
  it('are its own words, each allowed or not, and not both', () => {
    const fields = (terms: object) => usageTermsFaults({ ...terms }).map(({ field }) => field);
    expect(fields({ rslPermits: 'search ai-index', rslProhibits: 'ai-train' })).toEqual([]);
    expect(fields({ rslPermits: 'reading' })).toEqual(['rslPermits']);
    expect(fields({ rslPermits: 'search', rslProhibits: 'search' })).toEqual(['rslProhibits']);
    expect(fields({ rslServer: 'licenses.example' })).toEqual(['rslServer']);
  });
});
