import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';

/** A file between the request and the Media Library, as Strapi's upload passes it on. */
export interface Upload {
  name?: string;
  hash?: string;
  mime?: string;
  filepath?: string;
  /** Where its copies lie until it is stored. */
  tmpWorkingDirectory?: string;
  getStream(): Readable;
  /** Smaller copies of a picture have none. */
  folderPath?: string;
  width?: number | null;
  height?: number | null;
}

/** What Strapi does with the pixels of pictures. */
interface ImageService {
  optimize(file: Upload): Promise<Upload>;
  getDimensions(file: Upload): Promise<{ width: number | null; height: number | null }>;
  generateThumbnail(file: Upload): Promise<unknown>;
  generateResponsiveFormats(file: Upload): Promise<unknown>;
}

/** What hands the bytes to the storage. */
interface ProviderService {
  upload(file: Upload): Promise<void>;
  replace(file: Upload, old: { id?: number }): Promise<void>;
}

/** Settings > Media Library. */
interface UploadSettings {
  sizeOptimization?: boolean;
  autoOrientation?: boolean;
}

/** What keeps the settings, and takes files away. */
interface LibraryService {
  getSettings(): Promise<UploadSettings | null>;
  remove(file: object): Promise<unknown>;
}

/** Services of Strapi's upload that the newsroom lays a hand on, by their names. */
interface UploadServices {
  'image-manipulation': ImageService;
  provider: ProviderService;
  upload: LibraryService;
}

/**
 * Lays methods of ours over a service of Strapi's upload. The service itself stays as it is: some are
 * shared by all that run in one process.
 */
export function layOver<Name extends keyof UploadServices>(
  strapi: Core.Strapi,
  name: Name,
  methods: (service: UploadServices[Name]) => Partial<UploadServices[Name]>
): void {
  strapi.get('services').extend(`plugin::upload.${name}`, ((service: UploadServices[Name]) => ({
    ...service,
    ...methods(service),
  })) as never);
}

export const isOriginal = (file: Upload) => file.folderPath !== undefined;

export const isPicture = (file: Upload) => file.mime?.startsWith('image/') === true;
