/** Spreadsheets in Chinese save CSV in GB 18030 rather than in UTF-8. @throws when the file cannot be read */
export async function tableText(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
