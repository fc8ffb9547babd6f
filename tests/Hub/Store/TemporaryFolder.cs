using Microsoft.Data.Sqlite;

namespace Omnichannel.Tests.Hub.Store;

/// <summary>A data folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("omnichannel-").FullName;

    public void Dispose()
    {
        // Pooled readers hold the database open.
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
