import type { Publication } from '../../moments';
import { refuse, type Problem } from '../../input/problems';

/** Published means public: only a public mirror that exists can be published. */
export function checkMirrorBeforePublish({ data, draft }: Publication): void {
  const value = (field: string) => (data[field] === undefined ? draft?.[field] : data[field]);
  const problems: Problem[] = [];
  const visibility = value('visibility') ?? 'public';
  if (visibility !== 'public') {
    problems.push({
      path: ['visibility'],
      message: `This mirror is ${String(visibility)}: publishing would show it to everybody. Set "Who may know it" to public first, or save it as a draft (status=draft): a public one is withdrawn by that.`,
    });
  }
  if (!value('address')) {
    problems.push({
      path: ['address'],
      message: 'This mirror has no address yet. Add it, then publish.',
    });
  }
  if ((value('state') ?? 'planned') === 'planned') {
    problems.push({
      path: ['state'],
      message: 'This mirror is only planned. Set its state to active, then publish.',
    });
  }
  const expires = value('expires');
  if (expires && new Date(String(expires)).getTime() <= Date.now()) {
    problems.push({
      path: ['expires'],
      message: `This mirror was good until ${new Date(String(expires)).toISOString()}. Set a later date or none, then publish.`,
    });
  }
  refuse(problems);
}
