import {
  summaryOf,
  type PublishedMirror,
} from '../../../../src/server/outlet-mirror/panel/summary';
import type { HealthRow } from '../../../../src/server/outlet-mirror/check';

const NOW = new Date('2026-11-25T12:00:00Z');

const mirror = (documentId: string, data: Partial<PublishedMirror> = {}): PublishedMirror => ({
  documentId,
  label: documentId,
  kind: 'web',
  platform: null,
  address: `https://${documentId}.example`,
  pathMapping: 'same-path',
  priority: 1,
  state: 'active',
  proofUrl: null,
  expires: null,
  ...data,
});

const found = (mirrorId: string, health: Partial<HealthRow>): [string, HealthRow] => [
  mirrorId,
  {
    mirror: mirrorId,
    health: 'fine',
    pending: null,
    pendingCount: 0,
    failures: 0,
    checkedAt: NOW,
    message: null,
    latencyMs: null,
    certificateExpiresAt: null,
    ...health,
  },
];

const summary = (published: PublishedMirror[], health: Array<[string, HealthRow]>) =>
  summaryOf(
    {
      outlet: { documentId: 'o', name: 'Harbour Press', slug: 'harbour-press', address: null },
      published,
      health: new Map(health),
      heldSources: 1,
    },
    { minimumServing: 2, certificateDays: 14 },
    NOW
  );

describe('how an outlet stands', () => {
  it('counts what readers are sent to, by the last check even where it is not confirmed', () => {
    expect(
      summary(
        ['a', 'b', 'c', 'd'].map((id) => mirror(id)),
        [
          found('a', {}),
          found('b', { health: 'certificate-expiring' }),
          found('c', { pending: 'unreachable', pendingCount: 1 }),
        ]
      )
    ).toMatchObject({ listed: 4, serving: 2, neverChecked: 1, minimumServing: 2, heldSources: 1 });
  });

  it('leaves out seized and retired mirrors and those past their end, however well they answer', () => {
    const away = [
      mirror('seized', { state: 'seized' }),
      mirror('retired', { state: 'retired' }),
      mirror('expired', { expires: '2026-11-25T11:59:59Z' }),
    ];
    expect(
      summary(
        away,
        away.map(({ documentId }) => found(documentId, { certificateExpiresAt: NOW }))
      )
    ).toMatchObject({ listed: 0, serving: 0, neverChecked: 0, certificatesEnding: 0 });
  });

  it('counts certificates that end within the days, and those that have ended', () => {
    const ends = ['2026-11-24T00:00:00Z', '2026-12-09T11:59:59Z', '2026-12-09T12:00:00Z'];
    expect(
      summary(
        ends.map((_, index) => mirror(`m${index}`)),
        ends.map((certificateExpiresAt, index) => found(`m${index}`, { certificateExpiresAt }))
      ).certificatesEnding
    ).toBe(2);
  });
});
