import type { Core } from '@strapi/strapi';
import { isProject } from './projectHere';
import type { Project } from './strapiProject';

/**
 * Loads the Strapi project in the working directory, and hands it to `work`; see `workInProject`. Strapi itself
 * is loaded only then: what needs no newsroom, such as a dry run, is not to wait for it.
 */
export async function withStrapi<Result>(
  work: (strapi: Core.Strapi) => Promise<Result>
): Promise<Result> {
  const { workInProject } = await import('./strapiProject');
  return workInProject(work);
}

/** The Strapi project in the working directory, see `Project`; null where there is none. */
export async function openProject(): Promise<Project | null> {
  if (!isProject()) return null;
  const { registerProject } = await import('./strapiProject');
  return registerProject();
}
