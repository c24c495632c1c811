import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { currentSettings } from '../../environment/index.ts';
import { checkUpload, labelAsReplacement } from '../../pictures/check-upload.ts';
import type { IncomingFile } from '../../pictures/check-upload.ts';
import { pictureHandling } from '../../pictures/take-in.ts';

/** The parts of Strapi's upload plugin that are extended here. */
interface UploadPlugin {
  contentTypes: { file: { schema: { attributes: Record<string, unknown> } } };
  services: {
    upload: (context: unknown) => UploadService;
    'image-manipulation': Record<string, unknown>;
  };
}

interface UploadService {
  upload(
    request: { data: unknown; files: IncomingFile | IncomingFile[] },
    options?: unknown,
  ): Promise<unknown>;
  replace(id: number, request: { data: unknown; file: IncomingFile }, options?: unknown): Promise<unknown>;
  findOne(id: number): Promise<{ name: string; mime: string } | null>;
}

/**
 * Extends Strapi's upload plugin (https://docs.strapi.io/cms/plugins-development/plugins-extension): what comes in is checked
 * by content, pictures get their variants and their colour.
 */
export default function extendUpload(plugin: UploadPlugin): UploadPlugin {
  // The provider for local files refuses to start without its folder, and nothing of ours runs earlier than this.
  mkdirSync(resolve(currentSettings().dataDir, 'public/uploads'), { recursive: true });
  plugin.contentTypes.file.schema.attributes['color'] = { type: 'string', maxLength: 7, configurable: false };
  Object.assign(plugin.services['image-manipulation'], pictureHandling);
  const create = plugin.services.upload;
  plugin.services.upload = (context) => withChecks(create(context));
  return plugin;
}

function withChecks(service: UploadService): UploadService {
  return {
    ...service,
    async upload(request, options) {
      for (const file of [request.files].flat()) await checkUpload(file);
      return service.upload(request, options);
    },
    async replace(id, request, options) {
      await checkUpload(request.file);
      const present = await service.findOne(id);
      if (present !== null) labelAsReplacement(request.file, present);
      return service.replace(id, request, options);
    },
  };
}
