using System.Formats.Tar;
using System.Text;

namespace Omnichannel.Tests.Hub.Commands;

/// <summary>An archive as a list of entries, to be looked at and spoiled.</summary>
internal sealed class Archive
{
    public List<(string Name, byte[] Content)> Entries { get; } = [];

    public static Archive Read(string file)
    {
        var archive = new Archive();
        using var stream = File.OpenRead(file);
        using var tar = new TarReader(stream);
        while (tar.GetNextEntry() is { } entry)
        {
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            archive.Entries.Add((entry.Name, content.ToArray()));
        }

        return archive;
    }

    public byte[] Get(string name) => Entries.Single(entry => entry.Name == name).Content;

    public void Set(string name, byte[] content) => Entries[Entries.FindIndex(entry => entry.Name == name)] = (name, content);

    public void EditManifest(string old, string text)
    {
        var manifest = Encoding.UTF8.GetString(Get("manifest.json"));
        Assert.Contains(old, manifest, StringComparison.Ordinal);
        Set("manifest.json", Encoding.UTF8.GetBytes(manifest.Replace(old, text, StringComparison.Ordinal)));
    }

    public void Write(string file)
    {
        using var stream = File.Create(file);
        using var tar = new TarWriter(stream);
        foreach (var (name, content) in Entries)
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        }
    }
}
