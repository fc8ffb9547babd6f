namespace Omnichannel.Tests.Hub.Commands;

/// <summary>A folder for one test, with the paths that tests of backups need.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("omnichannel-backup-").FullName;

    public string Backup => In("hub.tar");

    public string Restored => In("restored");

    public string In(string name) => Path.Combine(_folder, name);

    public IEnumerable<string?> Names => Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
