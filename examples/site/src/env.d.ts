import type { Edition } from './editions';
import type { Outlet, Section } from './newsroom/types';

declare global {
  namespace App {
    interface Locals {
      outlet: Outlet;
      editions: [Edition, ...Edition[]];
      /** The edition that the path names, else the main one. */
      edition: Edition;
      /** Whether the path names it. */
      isEditionChosen: boolean;
      sections: Section[];
      /** The outlet's, an IANA name. */
      timeZone: string;
      /** As the reader asked for it. */
      path: string;
    }
  }
}
