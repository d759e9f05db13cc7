import type { CaptionCheck } from './captionRule';

const FILE_NAME = /^[^\s/\\]{1,200}\.(?:jpe?g|png|gif|webp|avif|heic|heif|tiff?|svg|bmp)$/iu;
/** What cameras and telephones call their files. */
const CAMERA_NAME =
  /^(?:IMG|DSCN?|DSCF|PXL|MVI|P|WhatsApp[ _-]Image|Screenshot|image|photo)[ _-]?\d[\d _.-]*$/iu;

/** The name of a file is no description. */
export const altIsFileName: CaptionCheck = ({ fields, picture }) => {
  const altText = fields.altText?.trim() ?? '';
  if (altText === '') return [];
  const fileName = picture?.fileName ?? null;
  const isThisFile =
    fileName !== null && bare(altText) === bare(fileName) && /[\d_.-]/u.test(altText);
  if (!isThisFile && !FILE_NAME.test(altText) && !CAMERA_NAME.test(altText)) return [];
  return [
    {
      rule: 'alt-is-file-name',
      severity: 'info',
      message: `The alternative text “${altText}” is the name of a file.`,
      evidence: { altText, fileName },
    },
  ];
};

function bare(name: string): string {
  return name.replace(/\.[a-z\d]{3,4}$/iu, '').toLowerCase();
}
