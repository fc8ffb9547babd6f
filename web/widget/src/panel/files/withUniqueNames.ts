/** The files with names that differ, because the hub finds the attachment of a file by its name. */
export function withUniqueNames(files: readonly File[]): readonly File[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let { name } = file;
    for (let count = 2; taken.has(name); count++) {
      name = file.name.replace(/(\.[^.]*)?$/, (extension) => ` (${count})${extension}`);
    }

    taken.add(name);
    return name === file.name ? file : new File([file], name, { type: file.type, lastModified: file.lastModified });
  });
}
