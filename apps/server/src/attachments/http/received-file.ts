import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../platform/http/problem.js';

export const MAX_UPLOAD_MB = 15;

/** The one file of a multipart body. @throws Problem when there is none, it is too large, or the body breaks off. */
export async function receivedFile(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new Problem('MEDIA_TYPE.UNSUPPORTED');
  try {
    const part = await request.file();
    if (!part) throw new Problem('ATTACHMENT.MISSING');
    const bytes = await part.toBuffer();
    // The library looks while pieces come in: of a file that was cut off with the last of them it says nothing.
    if (part.file.truncated) throw tooLarge();
    return bytes;
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge();
    if (error instanceof Problem || (error as { statusCode?: number }).statusCode !== undefined) throw error;
    throw new Problem('BODY.UNREADABLE');
  }
}

const tooLarge = (): Problem => new Problem('ATTACHMENT.TOO_LARGE', { params: { megabytes: MAX_UPLOAD_MB } });
