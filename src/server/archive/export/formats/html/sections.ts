import { composed } from '../../../../text/composed';
import { element, escapeHtml, type Html, type PublishedStory } from '../../../../delivery';
import { linkTo, type PageStep } from './page';

interface ArchivedSection {
  /** Document identifier; null for an outermost one. */
  parent: string | null;
  /** By language, as stories name it. */
  names: Map<string, string>;
  /** Its list, without an ending. */
  file: string;
}

/** The sections that stories of an archive stand in. */
export class ArchivedSections {
  private readonly sections = new Map<string, ArchivedSection>();
  private readonly taken = new Set<string>();

  /** Takes the sections of a story, and gives the way to them. */
  add({ sectionTrail, locale }: Pick<PublishedStory, 'sectionTrail' | 'locale'>): PageStep[] {
    let parent: string | null = null;
    return sectionTrail.map(({ documentId, name, slug }) => {
      const section = this.sections.get(documentId) ?? {
        parent,
        names: new Map<string, string>(),
        file: this.freeFile(slug ?? documentId),
      };
      this.sections.set(documentId, section);
      section.names.set(locale, name);
      parent = documentId;
      return { name, file: `${section.file}.html`, locale };
    });
  }

  ids(): string[] {
    return [...this.sections.keys()];
  }

  /** The file of a section's list without an ending, its name, and the way to it. */
  describe(id: string, locale: string): { file: string; name: string; trail: PageStep[] } {
    const trail: PageStep[] = [];
    for (let at = this.sections.get(id)?.parent ?? null; at !== null; ) {
      const around = this.sections.get(at);
      if (!around || trail.length > this.sections.size) break;
      trail.unshift({ name: nameOf(around, locale), file: `${around.file}.html`, locale });
      at = around.parent;
    }
    const section = this.sections.get(id);
    return {
      file: section?.file ?? id,
      name: section ? nameOf(section, locale) : id,
      trail,
    };
  }

  /** All sections as lists in lists. */
  tree(locale: string, root: string, parent: string | null = null): Html {
    const own = [...this.sections].filter(([, section]) => section.parent === parent);
    const items = own
      .map(([id, section]) => ({ id, section, name: nameOf(section, locale) }))
      .sort((one, other) => one.name.localeCompare(other.name, 'und'))
      .map(({ id, section, name }) => {
        const link = element('a', { href: linkTo(`${section.file}.html`, root) }, escapeHtml(name));
        return element('li', {}, link + this.tree(locale, root, id));
      });
    return items.length === 0 ? '' : element('ul', {}, items.join(''));
  }

  private freeFile(slug: string): string {
    const name = composed(slug).toLowerCase().replaceAll('/', '-');
    let file = `sections/${name}`;
    for (let number = 2; this.taken.has(file); number += 1) file = `sections/${name}-${number}`;
    this.taken.add(file);
    return file;
  }
}

const nameOf = ({ names }: ArchivedSection, locale: string): string =>
  names.get(locale) ?? [...names.values()][0] ?? '';
