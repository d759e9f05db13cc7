import { useAuth } from '@strapi/strapi/admin';

const READ = 'plugin::content-manager.explorer.read';

/**
 * Whether the editor's roles let them read a type, but in none of its languages: Strapi shows them its
 * list then, with nothing in it. So it gives its own Editor and Author every type that is there
 * when they are made, without a language.
 *
 * @param type a content type that is translated
 */
export const useReadsNoLanguage = (type: string): boolean =>
  useAuth('NewsroomAccess', ({ permissions }) => {
    const reading = permissions.filter(
      ({ action, subject }) => action === READ && subject === type
    );
    const languages = reading.map(({ properties }): unknown => properties?.locales);
    // Null is every language, for the server.
    return (
      reading.length > 0 &&
      languages.every((each) => each !== null && !(Array.isArray(each) && each.length > 0))
    );
  });
