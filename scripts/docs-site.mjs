import { build, main } from './prepare.mjs';

/** The documentation as a site, in website/dist; a link that leads nowhere ends it. */
main(() => build('documentationPackages', 'documentation'));
